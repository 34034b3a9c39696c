import type { Db } from '#server/store/database.ts';
import { listEditions } from '#server/store/study/edition.ts';
import { listReports } from '#server/store/study/report.ts';
import { meant } from '#shared/reference.ts';
import { readReport } from '#shared/report/read.ts';
import { readEdition } from '#shared/report/written.ts';
import type { Snapshot } from '#shared/snapshot/snapshot.ts';

/** What the pieces of a text look back on: phases by title or id, or snapshots by id. */
function lookedBackOn(body: string): string[] {
  if (!body.includes('::then-and-now')) return [];
  return readReport(body).parts.flatMap((part) =>
    part.is === 'piece' && part.asked.is === 'piece' && part.asked.piece.piece === 'then-and-now'
      ? [part.asked.piece.settings.phase]
      : [],
  );
}

/** The snapshot a reference meant on a day, among those outside the trash, the oldest first. */
function meantThen(reference: string, all: readonly Snapshot[], until: string): string | undefined {
  const taken = all.filter(({ takenAt }) => takenAt <= until);
  const byId = taken.find(({ id }) => id === reference);
  return (
    byId ??
    meant(
      reference,
      taken.map((one) => ({ id: one.phase.id, names: [one.phase.title], one })),
    ).at(-1)?.one
  )?.id;
}

/** What rests on a snapshot, in words: editions first, since nothing takes it out of them; null where nothing does. */
export function restsOnSnapshot(
  db: Db,
  snapshot: string,
  { all, now }: { all: readonly Snapshot[]; now: string },
): string | null {
  const reports = listReports(db).filter(({ trashedAt }) => trashedAt === null);
  for (const { id, name, report, document } of listEditions(db)) {
    const title = reports.find((one) => one.id === report)?.title;
    if (title === undefined) continue;
    const { body, frozenAt } = readEdition(document, `The edition ${id}`);
    if (lookedBackOn(body).some((one) => meantThen(one, all, frozenAt) === snapshot))
      return `the edition “${name}” of the report “${title}”`;
  }
  const held = reports.find(({ body }) =>
    lookedBackOn(body).some((one) => meantThen(one, all, now) === snapshot),
  );
  return held ? `the report “${held.title}”` : null;
}
