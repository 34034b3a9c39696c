import styles from './grid.module.css';
import { GroupButton } from './group-button.tsx';
import type { HeadingRow as Row } from './rows.ts';
import type { Stop } from './stops.ts';

interface HeadingRowProps {
  row: Row;
  at: number;
  stops: readonly Stop[];
  isActive: boolean;
}

/** A kind or a group; folded, it counts the themes present in each area and month. */
export function HeadingRow({ row, at, stops, isActive }: HeadingRowProps) {
  const { type, title, count, kind, present } = row;
  const isFolded = present !== null;
  return (
    <tr className={styles.heading} data-type={type} data-kind={kind}>
      <th scope="rowgroup" {...(!isFolded && { colSpan: stops.length })}>
        <GroupButton row={row} at={at} isActive={isActive} />
      </th>
      {isFolded &&
        stops.slice(1).map((stop) =>
          stop.type === 'cell' ? (
            <td
              key={stop.column.key}
              className={styles.count}
              data-place={stop.column.place}
              data-first={stop.isFirst || undefined}
              aria-label={`${title}, ${stop.column.title}: ${present.get(stop.column.key) ?? 0} of ${count} present`}
            >
              {stop.column.place === 'planned' ? '' : (present.get(stop.column.key) ?? 0)}
            </td>
          ) : (
            <td key={stop.type === 'story' ? stop.area : stop.type} />
          ),
        )}
    </tr>
  );
}
