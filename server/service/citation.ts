import type { Db } from '#server/store/database.ts';
import {
  deleteCitation,
  findCitationById,
  listCitations,
  putCitation,
} from '#server/store/study/citation.ts';
import { deleteItemsOf } from '#server/store/study/collection.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { CitationId, type SourceId, type ThemeId } from '#shared/ids.ts';
import type { Citation, CitationChanges, NewCitation } from '#shared/quote/citation.ts';
import { findSource, findTheme } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

export const citations = (world: World, who: Who, study: string): Citation[] =>
  listCitations(mayRead(world, who, study).db);

export function findCitation(db: Db, id: string): Citation {
  const found = findCitationById(db, id);
  if (!found) throw new DomainError('not-found', `There is no citation “${id}” here.`);
  return found;
}

export const citation = (world: World, who: Who, study: string, id: string): Citation =>
  findCitation(mayRead(world, who, study).db, id);

/** The reading that words were taken from; words that somebody said to the team are a quote instead. */
function readingMeant(db: Db, reference: string | null): SourceId | null {
  if (reference === null) return null;
  const { id, kind } = findSource(db, reference);
  if (kind !== 'reading')
    throw new DomainError('invalid', 'Only words of a reading are a citation.', {
      field: 'source',
      help: 'Mark what was said to the team as a quote instead.',
    });
  return id;
}

const themesMeant = (db: Db, references: readonly string[]): ThemeId[] => [
  ...new Set(references.map((reference) => findTheme(db, reference).id)),
];

/** A new citation as part of a deed that says more than that. */
export function createCitation(tx: Tx, world: World, given: NewCitation): Citation {
  const added: Citation = {
    ...given,
    id: world.newId(CitationId),
    rev: tx.rev,
    source: readingMeant(tx.db, given.source),
    themes: themesMeant(tx.db, given.themes),
    by: tx.who.account.id,
    at: tx.at,
  };
  putCitation(tx.db, added);
  return added;
}

/** Adds words quoted from what was published: never evidence, and nobody is asked. */
export function addCitation(world: World, who: Who, study: string, given: NewCitation): Citation {
  return write(world, who, mayWrite(world, who, study), 'citation.add', (tx) => {
    const added = createCitation(tx, world, given);
    tx.say('Added a citation', added.id);
    return added;
  });
}

export function changeCitation(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, source, themes, ...changes }: CitationChanges & { rev?: number | undefined },
): Citation {
  return write(world, who, mayWrite(world, who, study), 'citation.change', (tx) => {
    const before = expectRev(findCitation(tx.db, id), rev, 'citation');
    const after = changed(before, {
      ...changes,
      source: source === undefined ? undefined : readingMeant(tx.db, source),
      themes: themes && themesMeant(tx.db, themes),
      rev: tx.rev,
    });
    putCitation(tx.db, after);
    tx.say('Changed a citation', after.id);
    return after;
  });
}

/** Removes a citation, and with it its places in collections. */
export function removeCitation(
  world: World,
  who: Who,
  study: string,
  id: string,
  rev?: number,
): { id: CitationId } {
  return write(world, who, mayWrite(world, who, study), 'citation.remove', (tx) => {
    const gone = expectRev(findCitation(tx.db, id), rev, 'citation');
    deleteItemsOf(tx.db, gone.id);
    deleteCitation(tx.db, gone.id);
    tx.say('Removed a citation', gone.id);
    return { id: gone.id };
  });
}
