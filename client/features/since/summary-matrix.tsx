import { Chip } from '#client/ui/chip.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { capitalised } from '#shared/analysis/wording.ts';
import styles from './summary.module.css';
import type { DraftLine, MatrixRow } from './summary-rows.ts';
import { SummaryWords } from './summary-words.tsx';
import type { SummaryPlace } from './use-summary-deeds.ts';

interface SummaryMatrixProps {
  study: string;
  /** The waves and the area it is of. */
  place: SummaryPlace;
  rows: { descriptive: readonly MatrixRow[]; analytic: readonly MatrixRow[] };
  signed: (by: string, at: string) => string;
}

function Drafted({ lines }: { lines: readonly DraftLine[] }) {
  if (lines.length === 0) return <p className={styles.nothing}>Nothing that was observed in both waves.</p>;
  return (
    <ul className={styles.phrases}>
      {lines.map(({ says, themes }) => (
        <li key={says}>
          {capitalised(says)}
          {themes.length > 0 && ': '}
          {themes.map(({ theme, cell }, at) => (
            <span key={theme.id}>
              {at > 0 && '; '}
              <PlaceLink place={cell.place} title={`Open ${cell.words}`}>
                {theme.title}
              </PlaceLink>
            </span>
          ))}
          {themes.length > 0 && '.'}
        </li>
      ))}
    </ul>
  );
}

/**
 * The longitudinal summary matrix of two waves (Saldaña 2003): rows that describe, drafted from the measures with room
 * for the team's own words, and rows that judge, which only people write.
 */
export function SummaryMatrix({ study, place, rows, signed }: SummaryMatrixProps) {
  const words = (row: MatrixRow) => (
    <SummaryWords
      key={`${place.earlier} ${place.later} ${place.area} ${row.name}`}
      study={study}
      place={{ ...place, row: row.name }}
      title={row.title}
      row={row.row}
      signed={signed}
    />
  );
  return (
    <table className={styles.matrix} aria-label="Summary of the two waves">
      <thead>
        <tr>
          <td />
          <th scope="col">
            <Chip says="by the rules, from the coding">drafted</Chip>
          </th>
          <th scope="col">
            <Chip isConfirmed says="by people, who sign it">
              written by the team
            </Chip>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.descriptive.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.title}</th>
            <td>
              <Drafted lines={row.draft ?? []} />
            </td>
            <td>{words(row)}</td>
          </tr>
        ))}
      </tbody>
      <tbody>
        {rows.analytic.map((row) => (
          <tr key={row.name} data-analytic="">
            <th scope="row">{row.title}</th>
            <td colSpan={2}>{words(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
