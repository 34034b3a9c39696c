import type { Place } from '#client/lib/place.ts';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { stateWords } from '#shared/analysis/cell-state.ts';
import { markOf } from '#shared/analysis/mark.ts';
import styles from './compared.module.css';
import type { ComparedArea, ComparedRow } from './rows.ts';

interface ComparedTableProps {
  rows: readonly ComparedRow[];
  areas: readonly ComparedArea[];
  /** What the waves are called, in their order. */
  months: readonly string[];
  /** The theme that is being worded. */
  chosen: string | undefined;
  onChoose: (theme: string) => void;
  themeOf: (theme: string) => Place;
  /** Before the marks: where there are so many areas that it would be out of sight behind them. */
  whereFirst: boolean;
}

/** Every theme over the areas: where alike, where apart, and who speaks for each. */
export function ComparedTable(props: ComparedTableProps) {
  const { rows, areas, months, chosen, onChoose, themeOf, whereFirst } = props;
  const whereHead = <th scope="col">Where, and which way</th>;
  const shownOf = (row: ComparedRow) => row.areas.filter((one) => areas.some(({ id }) => id === one.area));
  const whereOf = (row: ComparedRow) => (
    <td className={styles.where}>
      <b>{row.scopeWords}</b>
      <span>{row.movementWords}</span>
      {row.apart !== '' && <span className={styles.apart}>Status apart: {row.apart}</span>}
    </td>
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Theme</th>
          {whereFirst && whereHead}
          {areas.map(({ id, name, note, seats }) => (
            <th key={id} scope="col">
              <b className={styles.head}>{name}</b>
              <span className={styles.seat}>{note}</span>
              {seats.map((seat) => (
                <span key={seat} className={styles.seat}>
                  {seat}
                </span>
              ))}
            </th>
          ))}
          {!whereFirst && whereHead}
          <th scope="col" className={styles.deed}>
            <span className="vh">Wording</span>
          </th>
        </tr>
        {/* Every mark names its month itself. */}
        <tr className={styles.months}>
          <td />
          {whereFirst && <td />}
          {areas.map(({ id }) => (
            <td key={id} className={styles.marks}>
              {months.map((month) => (
                <span key={month} className={styles.month} title={month} aria-hidden="true">
                  {month.charAt(0)}
                </span>
              ))}
            </td>
          ))}
          {!whereFirst && <td />}
          <td className={styles.deed} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-on={row.id === chosen || undefined}>
            <th scope="row" className={styles.theme}>
              <KindShape kind={row.kind} size={10} isNamed />
              <PlaceLink place={themeOf(row.id)}>{row.title}</PlaceLink>
            </th>
            {whereFirst && whereOf(row)}
            {shownOf(row).map(({ area, cells }) => (
              <td key={area} className={styles.marks}>
                {cells.map((cell, at) => {
                  const shape = markOf(cell);
                  return (
                    <span key={cell.wave} title={`${months[at]}: ${stateWords[cell.state]}`}>
                      {shape && (
                        <Mark shape={shape} kind={row.kind} isProvisional={cell.provisional} size={14} />
                      )}
                      <span className="vh">
                        {months[at]} {stateWords[cell.state]},
                      </span>
                    </span>
                  );
                })}
              </td>
            ))}
            {!whereFirst && whereOf(row)}
            <td className={styles.deed}>
              <button
                type="button"
                aria-label={`Word it: ${row.title}`}
                aria-pressed={row.id === chosen}
                onClick={() => onChoose(row.id)}
              >
                Word it
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
