import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { CheckLine } from '#shared/member-check/check-view.ts';
import { openWords, progressWords, stateWords, whenWords } from './check-words.ts';
import styles from './checks.module.css';

interface CheckListProps {
  checks: readonly CheckLine[];
  /** In the order of the frame. */
  areas: readonly { id: string; name: string }[];
  waves: readonly { id: string; month: string }[];
  placeOf: (check: CheckLine) => Place;
}

/** The sheets, area by area, the newest month first: whose, how far, and what waits. */
export function CheckList({ checks, areas, waves, placeOf }: CheckListProps) {
  const monthOf = (wave: string) => waves.find(({ id }) => id === wave)?.month ?? '';
  const groups = areas
    .map(({ id, name }) => ({ name, rows: checks.filter(({ area }) => area === id) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <table className={styles.list} aria-label="Sheets by area and month">
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col">Coordinator</th>
          <th scope="col">State</th>
          <th scope="col">How far</th>
          <th scope="col">Waits for the team</th>
        </tr>
      </thead>
      {groups.map(({ name, rows }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={5}>
              {name}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <PlaceLink
                  place={placeOf(row)}
                  aria-label={`${name}, ${monthLabel(monthOf(row.wave))}: open the sheet for ${row.pseudonym}`}
                >
                  {monthLabel(monthOf(row.wave))}
                </PlaceLink>
              </th>
              <td>{row.pseudonym}</td>
              <td>
                <span className={styles.state} data-state={row.state}>
                  {stateWords[row.state]}
                </span>
              </td>
              <td>
                {progressWords(row)}
                <small>{whenWords(row)}</small>
              </td>
              <td>{row.open > 0 && <b>{openWords(row.open)}</b>}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
