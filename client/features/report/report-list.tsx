import { shortDay } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { ReportHead } from '#shared/report/report.ts';
import styles from './report-list.module.css';
import { audienceWords, kindWords } from './report-words.ts';

interface ReportListProps {
  reports: readonly ReportHead[];
  areaOf: (id: string) => string;
  placeOf: (report: string) => Place;
}

const count = (number: number, one: string) => `${number.toLocaleString()} ${one}${number === 1 ? '' : 's'}`;

/** The reports of a study in their order. */
export function ReportList({ reports, areaOf, placeOf }: ReportListProps) {
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col">Kind</th>
            <th scope="col">For</th>
            <th scope="col">Length</th>
            <th scope="col">Editions</th>
            <th scope="col">Last written</th>
          </tr>
        </thead>
        <tbody>
          {reports.map(({ id, title, kind, area, audience, words, editions, at }) => (
            <tr key={id}>
              <th scope="row">
                <PlaceLink place={placeOf(id)}>{title}</PlaceLink>
              </th>
              <td>
                {kindWords[kind]}
                {area && <span className="sub"> · {areaOf(area)}</span>}
              </td>
              <td>{audienceWords[audience]}</td>
              <td>{count(words, 'word')}</td>
              <td>{editions === 0 ? <span className="sub">none yet</span> : editions}</td>
              <td>{shortDay(at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
