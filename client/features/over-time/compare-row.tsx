import { Chip } from '#client/ui/chip.tsx';
import type { ComparedSide } from '#shared/analysis/compare.ts';
import { markBeside } from '#shared/analysis/mark.ts';
import styles from './compare.module.css';
import type { Comparable, CompareSide } from './compare-blocks.ts';
import { sideStory } from './compare-story.ts';
import type { ComparedBlock } from './compare-words.ts';
import { GridCell } from './grid-cell.tsx';
import { NameCell } from './name-cell.tsx';
import type { GridLook } from './over-time-grid.tsx';
import type { ThemeRow } from './rows.ts';

interface CompareRowProps {
  row: ThemeRow;
  at: number;
  compared: Comparable;
  differences: readonly ComparedBlock[];
  /** The column of the grid's tab stop, where it is in this row. */
  active: number | undefined;
  /** The key of the cell whose panel is open. */
  selected: string | undefined;
  look: GridLook;
}

/** One theme: both sides of every block, and how they differ. */
export function CompareRow(props: CompareRowProps) {
  const { row, at, compared, differences, active, selected, look } = props;
  const { theme } = row;
  let column = 0;
  const next = () => {
    const here = column;
    column += 1;
    return { 'data-row': at, 'data-column': here, tabIndex: active === here ? 0 : -1 };
  };
  const story = (side: CompareSide, told: ComparedSide | undefined) => {
    const { label, isConfirmed, says, base, why } = sideStory(compared.by, look, theme.id, side, told);
    return (
      <td
        key={`${side.key} story`}
        {...next()}
        className={styles.story}
        aria-label={`${theme.title}, story in ${side.area.name}, ${side.name}: ${label}, ${base}`}
        data-tip={why}
      >
        <Chip isConfirmed={isConfirmed} says={says}>
          {label}
        </Chip>
      </td>
    );
  };
  return (
    <tr className={styles.theme} data-on={selected !== undefined || undefined}>
      <NameCell
        place={next()}
        study={look.study}
        title={theme.title}
        word={look.themeWord(theme.id)}
        depth={row.depth}
        isNew={look.newThemes.has(theme.id)}
      />
      {compared.blocks.flatMap(({ key, sides }, block) => {
        const difference = differences[block];
        return [
          ...sides.flatMap((side, which) => [
            ...side.columns.map((one, month) => (
              <GridCell
                key={`${side.key} ${one.key}`}
                place={next()}
                title={theme.title}
                kind={theme.kind}
                column={one}
                isFirst={which === 0 && month === 0}
                cell={row.cells.get(one.key)}
                isSelected={selected === one.key}
                isFresh={false}
                look={look}
                mark={markBeside}
              />
            )),
            ...(side.columns.length > 1
              ? [story(side, which === 0 ? difference?.first : difference?.second)]
              : []),
          ]),
          <td
            key={`${key} difference`}
            {...next()}
            className={styles.difference}
            data-differs={difference?.differs || undefined}
            data-untold={difference?.difference.kind === 'untold' || undefined}
            title={difference?.words}
          >
            {difference?.words}
          </td>,
        ];
      })}
    </tr>
  );
}
