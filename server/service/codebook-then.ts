import type { Db } from '#server/store/database.ts';
import { listEvents } from '#server/store/study/codebook.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { type Codebook, codebookAsOf } from '#shared/codebook/as-of.ts';
import { compareCodebooks } from '#shared/codebook/compare.ts';
import type { CodebookDifference } from '#shared/codebook/difference.ts';
import type { CodebookThen } from '#shared/codebook/then.ts';
import { DomainError } from '#shared/errors.ts';
import { alike } from '#shared/reference.ts';
import { findWave } from './find.ts';
import { mayRead } from './permission.ts';
import type { Who, World } from './world.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const END_OF_DAY = 'T23:59:59.999Z';

/** The codebook as it stands, with all that became of it. */
export const readCodebook = (db: Db): Codebook => ({
  themes: listThemes(db),
  groups: listGroups(db),
  events: listEvents(db),
});

/** Number of the event that a state is behind: that of an event, a moment, a named version or a wave. */
function eventMeant(db: Db, { events }: Codebook, asOf: string | undefined): number {
  const last = events.at(-1)?.number ?? 0;
  const until = (moment: string) => events.findLast(({ at }) => at <= moment)?.number ?? 0;
  if (asOf === undefined) return last;
  if (/^\d+$/.test(asOf)) {
    const number = Number(asOf);
    if (number <= last) return number;
    throw new DomainError('not-found', `The codebook has not come to event ${asOf} yet.`);
  }
  if (DAY.test(asOf)) return until(`${asOf}${END_OF_DAY}`);
  if (MOMENT.test(asOf)) return until(asOf);
  const version = events.find((event) => event.version !== null && alike(event.version, asOf));
  if (version) return version.number;
  const wave = findWave(db, asOf);
  return until(`${wave.closedOn ?? wave.endsOn}${END_OF_DAY}`);
}

/** The state of the codebook that an event, a day, a version or a wave means; today's where none is said. */
export const stateMeant = (db: Db, codebook: Codebook, asOf: string | undefined): CodebookThen =>
  codebookAsOf(codebook, eventMeant(db, codebook, asOf));

/** The codebook as it was: after an event, at the end of a day, in a named version or at the end of a wave. */
export function codebookThen(world: World, who: Who, study: string, asOf?: string): CodebookThen {
  const { db } = mayRead(world, who, study);
  return stateMeant(db, readCodebook(db), asOf);
}

/** What became of the codebook between two of its states, whichever was asked for first. */
export function codebookDifference(
  world: World,
  who: Who,
  study: string,
  { from, to }: { from: string; to?: string | undefined },
): CodebookDifference {
  const { db } = mayRead(world, who, study);
  const codebook = readCodebook(db);
  const [first, second] = [eventMeant(db, codebook, from), eventMeant(db, codebook, to)].sort(
    (a, b) => a - b,
  );
  const [earlier, later] = [codebookAsOf(codebook, first ?? 0), codebookAsOf(codebook, second ?? 0)];
  const markOf = ({ event, at, name }: CodebookThen) => ({ event, at, name });
  return {
    from: markOf(earlier),
    to: markOf(later),
    items: compareCodebooks(earlier, later, codebook.events),
  };
}
