import { memo, type ReactNode } from 'react';
import styles from './grid.module.css';
import { GridCell } from './grid-cell.tsx';
import { MovementCell } from './movement-cell.tsx';
import { NameCell } from './name-cell.tsx';
import type { GridLook } from './over-time-grid.tsx';
import type { ThemeRow as Row } from './rows.ts';
import type { Stop } from './stops.ts';
import { StoryCell } from './story-cell.tsx';

interface ThemeRowProps {
  row: Row;
  at: number;
  stops: readonly Stop[];
  /** The stop that takes the Tab key, if it is in this row. */
  active: number | undefined;
  /** The column whose evidence is open, if it is in this row. */
  selected: string | undefined;
  look: GridLook;
  /** Columns that somebody else has just changed. */
  fresh: ReadonlySet<string> | undefined;
}

/** A theme: its name, a mark for each area and month, and how it moved. */
export const ThemeRow = memo(function ThemeRow({
  row,
  at,
  stops,
  active,
  selected,
  look,
  fresh,
}: ThemeRowProps) {
  const { theme, cells, depth } = row;
  const { title, kind } = theme;
  const drawn = (stop: Stop, column: number): ReactNode => {
    const place = { 'data-row': at, 'data-column': column, tabIndex: active === column ? 0 : -1 };
    switch (stop.type) {
      case 'name':
        return (
          <NameCell
            key="name"
            place={place}
            study={look.study}
            title={title}
            word={look.themeWord(theme.id)}
            depth={depth}
            isNew={look.newThemes.has(theme.id)}
          />
        );
      case 'cell':
        return (
          <GridCell
            key={stop.column.key}
            place={place}
            title={title}
            kind={kind}
            column={stop.column}
            isFirst={stop.isFirst}
            cell={cells.get(stop.column.key)}
            isSelected={selected === stop.column.key}
            isFresh={fresh?.has(stop.column.key) ?? false}
            look={look}
          />
        );
      case 'story':
        return (
          <StoryCell
            key={stop.area}
            place={place}
            title={title}
            areaName={stop.areaName}
            story={look.storyOf(theme.id, stop.area)}
            coderName={look.coderName}
          />
        );
      case 'movement':
        return <MovementCell key="movement" place={place} title={title} series={look.seriesOf(theme.id)} />;
    }
  };
  return (
    <tr className={styles.theme} data-on={selected !== undefined || undefined} data-kind={kind ?? 'unsorted'}>
      {stops.map(drawn)}
    </tr>
  );
});
