import { Icon } from '#client/ui/icon.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { cellHeading } from '#shared/analysis/cell-words.ts';
import { type MarkedCell, markOf } from '#shared/analysis/mark.ts';
import type { CellView } from '#shared/api/analysis.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './meaning.module.css';
import type { Foretold } from './use-foretold.ts';
import type { ShownWave } from './waves.ts';

interface EffectTableProps {
  kind: ThemeKind | null;
  foretold: Foretold;
  areas: readonly { id: string; name: string }[];
  waves: readonly ShownWave[];
}

/** Every cell of a theme as it is and, where a change would move it, as it would be. */
export function EffectTable({ kind, foretold, areas, waves }: EffectTableProps) {
  const mark = (cell: MarkedCell & { provisional: boolean }, withOthers = true) => {
    const shape = markOf(cell, withOthers);
    return shape && <Mark shape={shape} kind={kind} isProvisional={cell.provisional} />;
  };
  const wordsOf = (cell: CellView, withOthers = true) =>
    cellHeading(withOthers ? cell : { ...cell, othersOnly: false }, cell.strength);
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
              const cell = foretold.cells.find((one) => one.area === area.id && one.wave === wave.id);
              const change = foretold.changes.find((one) => one.cell === cell);
              if (!cell) return <td key={wave.id} />;
              if (!change)
                return (
                  <td key={wave.id}>
                    <span className={styles.cell}>
                      {mark(cell)}
                      <span className="vh">{wordsOf(cell)}, stays</span>
                    </span>
                  </td>
                );
              const after = { ...cell, ...change.after };
              // Where other voices hide the change, the panel's own states show it.
              const withOthers = markOf(cell) !== markOf(after);
              return (
                <td key={wave.id}>
                  <span className={styles.cell} data-changes="">
                    {mark(cell, withOthers)}
                    <Icon name="right" size={11} />
                    {mark(after, withOthers)}
                    <span className="vh">
                      {wordsOf(cell, withOthers)} becomes {wordsOf(after, withOthers)}
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
