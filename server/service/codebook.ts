import { currentEvent, freeEvent, listEvents, putEvent } from '#server/store/study/codebook.ts';
import type { CodebookEvent } from '#shared/codebook/event.ts';
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

/** Puts a name on the codebook as it stands: on its last event. */
export function nameVersion(world: World, who: Who, study: string, name: string): CodebookEvent {
  return write(world, who, mayWrite(world, who, study), 'codebook.name', (tx) => {
    const events = listEvents(tx.db);
    const last = events.find(({ number }) => number === currentEvent(tx.db));
    if (!last)
      throw new DomainError('conflict', 'The codebook is empty, so there is no version to name.', {
        help: 'Make the first theme, then name what you have.',
      });
    const namesake = events.find(({ version }) => version !== null && alike(version, name));
    if (namesake)
      throw new DomainError('conflict', `There is already a version called “${namesake.version}”.`, {
        field: 'name',
      });
    if (last.version !== null)
      throw new DomainError('conflict', `The codebook as it stands is already called “${last.version}”.`, {
        help: 'Nothing has changed since. Undo that name to give another.',
      });
    const named = { ...last, version: name };
    putEvent(tx.db, named);
    tx.say(`Named the codebook at event ${named.number} ${name}`);
    return named;
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
