import { currentEvent, freeEvent, listEvents, putEvent } from '#server/store/study/codebook.ts';
import type { CodebookEvent } from '#shared/codebook/event.ts';
import type { CodebookVersion } from '#shared/codebook/then.ts';
import { DomainError } from '#shared/errors.ts';
import { alike } from '#shared/reference.ts';
import { findTheme, idMeant } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { type Tx, write } from './write.ts';

/** What became of the codebook, oldest first; of one theme where asked for. */
export function codebookEvents(world: World, who: Who, study: string, theme?: string): CodebookEvent[] {
  const { db } = mayRead(world, who, study);
  const about = idMeant(db, theme, findTheme);
  return listEvents(db).filter(
    (event) => about === undefined || event.themes.includes(about) || event.results.includes(about),
  );
}

/** The named versions of the codebook, oldest first. */
export const codebookVersions = (world: World, who: Who, study: string): CodebookVersion[] =>
  listEvents(mayRead(world, who, study).db).flatMap(({ number, version, at }) =>
    version === null ? [] : [{ event: number, name: version, at }],
  );

function eventNumbered(events: readonly CodebookEvent[], number: number): CodebookEvent {
  const found = events.find((event) => event.number === number);
  if (!found) throw new DomainError('not-found', `The codebook has no event ${number}.`);
  return found;
}

function namedEvent(events: readonly CodebookEvent[], number: number): CodebookEvent & { version: string } {
  const { version, ...found } = eventNumbered(events, number);
  if (version === null) throw new DomainError('not-found', `No version ends at event ${number}.`);
  return { ...found, version };
}

function assertFree(events: readonly CodebookEvent[], name: string, number: number): void {
  const namesake = events.find(
    (event) => event.number !== number && event.version !== null && alike(event.version, name),
  );
  if (namesake)
    throw new DomainError('conflict', `There is already a version called “${namesake.version}”.`, {
      field: 'name',
    });
}

/** Puts a name on the codebook as it stood after an event; after the last one where none is said. */
export function nameVersion(
  world: World,
  who: Who,
  study: string,
  name: string,
  event?: number,
): CodebookEvent {
  return write(world, who, mayWrite(world, who, study), 'codebook.name', (tx) => {
    const events = listEvents(tx.db);
    if (events.length === 0)
      throw new DomainError('conflict', 'The codebook is empty, so there is no version to name.', {
        help: 'Make the first theme, then name what you have.',
      });
    const marked = eventNumbered(events, event ?? currentEvent(tx.db));
    assertFree(events, name, marked.number);
    if (marked.version !== null)
      throw new DomainError(
        'conflict',
        event === undefined
          ? `The codebook as it stands is already called “${marked.version}”.`
          : `The codebook at event ${event} is already called “${marked.version}”.`,
        { help: 'Rename that version to give another name.' },
      );
    const named = { ...marked, version: name };
    putEvent(tx.db, named);
    tx.say(`Named the codebook at event ${named.number} ${name}`);
    return named;
  });
}

/** Gives a version of the codebook another name. */
export function renameVersion(
  world: World,
  who: Who,
  study: string,
  event: number,
  name: string,
): CodebookEvent {
  return write(world, who, mayWrite(world, who, study), 'codebook.rename-version', (tx) => {
    const events = listEvents(tx.db);
    const before = namedEvent(events, event);
    assertFree(events, name, event);
    const renamed = { ...before, version: name };
    putEvent(tx.db, renamed);
    tx.say(`Renamed the codebook ${before.version} to ${name}`);
    return renamed;
  });
}

/** Takes the name of a version away; the codebook stays as it is. */
export function removeVersion(world: World, who: Who, study: string, event: number): CodebookEvent {
  return write(world, who, mayWrite(world, who, study), 'codebook.remove-version', (tx) => {
    const before = namedEvent(listEvents(tx.db), event);
    const unnamed = { ...before, version: null };
    putEvent(tx.db, unnamed);
    tx.say(`Took the name ${before.version} from the codebook at event ${event}`);
    return unnamed;
  });
}

/** Writes down what happened to the codebook in the running deed; answers the event's number. */
export function recordEvent(
  tx: Tx,
  event: Pick<CodebookEvent, 'kind' | 'themes'> & Partial<Pick<CodebookEvent, 'results' | 'note' | 'before'>>,
): number {
  const number = freeEvent(tx.db);
  putEvent(tx.db, {
    number,
    kind: event.kind,
    at: tx.at,
    by: tx.who.account.id,
    themes: event.themes,
    results: event.results ?? [],
    note: event.note ?? '',
    before: event.before ?? {},
    version: null,
  });
  return number;
}
