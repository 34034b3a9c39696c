import type { CodebookEvent } from '#shared/codebook/event.ts';
import type { CoderId, ThemeId } from '#shared/ids.ts';
import { all, type Db, one, run } from '../database.ts';

interface EventRow {
  number: number;
  kind: CodebookEvent['kind'];
  at: string;
  by_id: CoderId | null;
  themes: string;
  results: string;
  note: string;
  before: string;
  version: string | null;
}

const toEvent = ({ by_id, themes, results, before, ...row }: EventRow): CodebookEvent => ({
  ...row,
  by: by_id,
  themes: JSON.parse(themes),
  results: JSON.parse(results),
  before: JSON.parse(before),
});

/** Every event, oldest first. */
export const listEvents = (db: Db): CodebookEvent[] =>
  all<EventRow>(
    db,
    `SELECT number, kind, at, by_id, themes, results, note, before, version FROM codebook_event ORDER BY number`,
  ).map(toEvent);

/** Number of the codebook as it stands; 0 before the first event. */
export const currentEvent = (db: Db): number =>
  one<{ number: number | null }>(db, `SELECT max(number) AS number FROM codebook_event`)?.number ?? 0;

/** A number that no event has and no coding or pass refers to, so that one taken back is never taken again. */
export const freeEvent = (db: Db): number =>
  (one<{ number: number | null }>(
    db,
    `SELECT max(number) AS number FROM (SELECT max(number) AS number FROM codebook_event
       UNION ALL SELECT max(event) FROM coding UNION ALL SELECT max(event) FROM pass)`,
  )?.number ?? 0) + 1;

/** Writes an event, new or with another version name. */
export const putEvent = (db: Db, event: CodebookEvent): void => {
  run(
    db,
    `INSERT INTO codebook_event (number, kind, at, by_id, themes, results, note, before, version)
     VALUES (@number, @kind, @at, @by, @themes, @results, @note, @before, @version)
     ON CONFLICT (number) DO UPDATE SET kind = excluded.kind, at = excluded.at, by_id = excluded.by_id,
       themes = excluded.themes, results = excluded.results, note = excluded.note, before = excluded.before,
       version = excluded.version`,
    {
      ...event,
      themes: JSON.stringify(event.themes),
      results: JSON.stringify(event.results),
      before: JSON.stringify(event.before),
    },
  );
};

/** Forgets the events that are about one theme alone. */
export const deleteEventsOf = (db: Db, theme: ThemeId): void => {
  run(db, `DELETE FROM codebook_event WHERE themes = ? AND results = '[]'`, [JSON.stringify([theme])]);
};
