import { Icon } from '#client/ui/icon.tsx';
import { Mark } from '#client/ui/mark.tsx';
import type { CellState } from '#shared/analysis/cell-state.ts';
import { markOf } from '#shared/analysis/mark.ts';
import type { CellPreview, ThemePreview } from '#shared/codebook/preview.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { stateWords } from './effect-words.ts';
import styles from './meaning.module.css';
import type { ShownWave } from './waves.ts';

interface EffectTableProps {
  kind: ThemeKind | null;
  preview: ThemePreview;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
}

const sayState = (state: CellState, isOthersOnly: boolean) =>
  isOthersOnly ? `${stateWords[state]}, raised by others only` : stateWords[state];

/** Every cell of a theme as it is and, where a deed would move it, as it would be; of a merge with both parts before. */
export function EffectTable({ kind, preview, areas, waves }: EffectTableProps) {
  const isMerge = preview.from.length > 1;
  const mark = ({ provisional }: CellPreview, key: string, state: CellState, othersOnly: boolean) => {
    const shape = markOf({ state, othersOnly, strength: { size: 2 } });
    return shape ? (
      <Mark key={key} shape={shape} kind={kind} isProvisional={provisional} size={isMerge ? 14 : 18} />
    ) : (
      <span key={key} className={styles.blank} aria-hidden="true" />
    );
  };
  return (
    <table className={styles.cells}>
      <caption className="vh">Cells before and after</caption>
      <thead>
        <tr>
          <td />
          {waves.map(({ id, short, place }) => (
            <th key={id} scope="col">
              {short}
              {place === 'open' && ' open'}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {areas.map((area) => (
          <tr key={area.id}>
            <th scope="row">{area.name}</th>
            {waves.map((wave) => {
              const cell = preview.cells.find((one) => one.area === area.id && one.wave === wave.id);
              if (!cell) return <td key={wave.id} />;
              const before = cell.before.at(-1) ?? cell.after;
              const isMoved = before !== cell.after || cell.othersOnly.before !== cell.othersOnly.after;
              const isPlain = !isMoved && (!isMerge || cell.before.every((state) => state === cell.after));
              const words = cell.before.map((state, at) =>
                sayState(state, at === cell.before.length - 1 && cell.othersOnly.before),
              );
              return (
                <td key={wave.id}>
                  <span className={styles.cell} data-changes={isMoved ? '' : undefined}>
                    {isPlain
                      ? mark(cell, 'stays', before, cell.othersOnly.before)
                      : [
                          ...cell.before.map((state, at) =>
                            mark(
                              cell,
                              preview.from[at] ?? '',
                              state,
                              at === cell.before.length - 1 && cell.othersOnly.before,
                            ),
                          ),
                          <Icon key="becomes" name="right" size={11} />,
                          mark(cell, 'after', cell.after, cell.othersOnly.after),
                        ]}
                    <span className="vh">
                      {words.join(' and ')}
                      {isMoved ? ` becomes ${sayState(cell.after, cell.othersOnly.after)}` : ', stays'}
                    </span>
                  </span>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
