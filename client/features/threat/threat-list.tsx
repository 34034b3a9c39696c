import styles from './list.module.css';
import { type BoardCell, type BoardRow, pathOf } from './rows.ts';

interface ThreatListProps {
  rows: readonly BoardRow[];
  names: ReadonlyMap<string, string>;
  open: { row: BoardRow; cell: BoardCell } | undefined;
  onOpen: (row: BoardRow, cell: BoardCell) => void;
}

/** The board in words: a line for each threat in each area. */
export function ThreatList({ rows, names, open, onOpen }: ThreatListProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.list} aria-label="Threats by area, in words">
        <thead>
          <tr>
            <th scope="col">Threat</th>
            <th scope="col">Area</th>
            <th scope="col">Status</th>
            <th scope="col">Last evidence</th>
            <th scope="col">Month by month</th>
            <th scope="col">Bear in mind</th>
          </tr>
        </thead>
        <tbody>
          {rows.flatMap((row) =>
            row.cells.map((cell, at) => (
              <tr
                key={`${row.id} ${cell.area}`}
                data-first={at === 0 || undefined}
                data-on={(open?.row.id === row.id && open.cell.area === cell.area) || undefined}
              >
                <th scope="row">{row.title}</th>
                <td>
                  <button
                    type="button"
                    onClick={() => onOpen(row, cell)}
                    aria-label={`${row.title}, ${cell.areaName}: open`}
                  >
                    {cell.areaName}
                  </button>
                </td>
                <td>
                  {cell.standing.words}
                  {cell.standing.differs && ' ≠'}
                  <small>{cell.by === null ? 'suggested' : `confirmed by ${cell.by}`}</small>
                </td>
                <td>
                  {cell.evidence}
                  {cell.reply !== '' && <small>{cell.reply}</small>}
                </td>
                <td>{pathOf(cell, names) || 'nothing said'}</td>
                <td>{cell.warnings.join('; ')}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
