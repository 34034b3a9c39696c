import type { Place } from '#client/lib/place.ts';
import { useGridFocus } from '#client/ui/grid-focus.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { TipArea } from '#client/ui/tip-area.tsx';
import { Answers } from './answers.tsx';
import styles from './board.module.css';
import type { BoardCell, BoardRow } from './rows.ts';
import { ThreatCell } from './threat-cell.tsx';

declare module 'react' {
  interface CSSProperties {
    '--areas'?: number;
  }
}

interface ThreatBoardProps {
  rows: readonly BoardRow[];
  areas: readonly { id: string; name: string; seat: string }[];
  names: ReadonlyMap<string, string>;
  open: { row: BoardRow; cell: BoardCell } | undefined;
  onOpen: (row: BoardRow, cell: BoardCell) => void;
  /** A question is wanted for a threat that has none; by keyboard W in the open panel. */
  onAsk: (row: BoardRow) => void;
  themeOf: (word: string) => Place;
  linkAt: (row: BoardRow) => Place;
}

/** Every threat in every area. The table is the picture: one tab stop, arrows inside. */
export function ThreatBoard({ rows, areas, names, open, onOpen, onAsk, themeOf, linkAt }: ThreatBoardProps) {
  const { gridProps, cellProps } = useGridFocus(
    { rows: rows.length, columns: areas.length + 2 },
    { row: 0, column: 1 },
  );
  return (
    <TipArea className={styles.scroll}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the table is the grid, its cells hold what takes the focus.
        role="grid"
        aria-label="Threats by area"
        className={styles.board}
        style={{ '--areas': areas.length }}
        {...gridProps}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.first}>
              Threat, and what to ask next
            </th>
            {areas.map(({ id, name, seat }) => (
              <th key={id} scope="col" title={seat}>
                <b>{name}</b> <span>{seat}</span>
              </th>
            ))}
            <th scope="col" className={styles.last}>
              Addressed by
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.id} data-on={open?.row.id === row.id || undefined}>
              <th scope="row" className={styles.name}>
                <PlaceLink place={themeOf(row.word)} {...cellProps({ row: at, column: 0 })}>
                  {row.title}
                </PlaceLink>
                {row.watch?.question ? (
                  <p title={row.watch.question}>{row.watch.question}</p>
                ) : (
                  <button type="button" tabIndex={-1} className={styles.ask} onClick={() => onAsk(row)}>
                    What should we ask?
                  </button>
                )}
              </th>
              {areas
                .flatMap(({ id }) => row.cells.find(({ area }) => area === id) ?? [])
                .map((cell, column) => (
                  <ThreatCell
                    key={cell.area}
                    title={row.title}
                    cell={cell}
                    names={names}
                    place={cellProps({ row: at, column: column + 1 })}
                    isOpen={open?.row.id === row.id && open.cell.area === cell.area}
                    onOpen={() => onOpen(row, cell)}
                  />
                ))}
              <td className={styles.answers}>
                <Answers
                  answers={row.answers}
                  themeOf={themeOf}
                  linkAt={linkAt(row)}
                  place={cellProps({ row: at, column: areas.length + 1 })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TipArea>
  );
}
