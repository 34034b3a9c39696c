import { findAccount } from '#server/store/control/account.ts';
import {
  addNamesLogLine,
  deleteAside,
  deleteDictionaryEntry,
  findDictionaryEntry,
  listAside,
  listDictionary,
  listNamesLog,
  putAside,
  putDictionaryEntry,
} from '#server/store/control/dictionary.ts';
import { overwriteRemoved } from '#server/store/rewrite.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { DictionaryEntryId } from '#shared/ids.ts';
import {
  type AsideName,
  type DictionaryChanges,
  type DictionaryEntry,
  type NamesLogEntry,
  type NamesLogLine,
  NewDictionaryEntry,
  tidyReplacement,
} from '#shared/pseudonym/dictionary.ts';
import { knownNames } from '#shared/pseudonym/known-names.ts';
import { nameKey } from '#shared/pseudonym/name-words.ts';
import { findParticipant } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** The dictionary of a study, in the order it was written. */
export const dictionary = (world: World, who: Who, study: string): DictionaryEntry[] =>
  listDictionary(world.control, mayRead(world, who, study, 'names.read').id);

/** What was put aside as no name. */
export const asideNames = (world: World, who: Who, study: string): AsideName[] =>
  listAside(world.control, mayRead(world, who, study, 'names.read').id);

/** What was done with the dictionary, the latest first. */
export const namesLog = (world: World, who: Who, study: string): NamesLogEntry[] =>
  listNamesLog(world.control, mayRead(world, who, study, 'names.read').id).map((line) => ({
    ...line,
    byName: findAccount(world.control, line.by)?.name ?? 'somebody who left',
  }));

type Did = Pick<NamesLogLine, 'did'> &
  Partial<Pick<NamesLogLine, 'entry' | 'sources' | 'places' | 'written' | 'sealed'>>;

/** Notes what was done with a dictionary. */
export function logNames(world: World, who: Who, { id }: OpenStudy, did: Did): void {
  const nothing = { entry: null, sources: 0, places: 0, written: 0, sealed: 0 };
  addNamesLogLine(world.control, id, { at: world.now(), by: who.account.id, ...nothing, ...did });
}

const invalid = (field: string, message: string, help?: string) =>
  new DomainError('invalid', message, help === undefined ? { field } : { field, help });

/** The names of an entry, each kept once; refuses what could not be looked up. */
function tidyNames(given: readonly string[]): string[] {
  const names = new Map<string, string>();
  for (const name of given) {
    const tidy = name.replace(/\s+/gu, ' ').trim();
    if (nameKey(tidy).length < 2) throw invalid('names', `“${tidy}” has too few letters to be looked for.`);
    if (/[[\]]/u.test(tidy)) throw invalid('names', 'A name holds no brackets: they mark what was replaced.');
    const known = names.get(tidy);
    if (known === undefined) names.set(tidy, tidy);
  }
  return [...names.values()];
}

/** Refuses an entry that would make the dictionary say two things, or replace its own words. */
function assertFits(entry: DictionaryEntry, others: readonly DictionaryEntry[]): void {
  const keys = new Map(
    others.flatMap(({ names, replacement }) => names.map((name) => [nameKey(name), replacement])),
  );
  for (const name of entry.names) {
    const taken = keys.get(nameKey(name));
    if (taken !== undefined)
      throw new DomainError('conflict', `“${name}” is in the dictionary already, as ${taken}.`, {
        field: 'names',
        help: 'Add further spellings to that entry.',
      });
  }
  const all = knownNames([...others, entry]);
  const own = [entry, ...others].find(({ replacement }) => all(replacement).length > 0);
  if (own)
    throw invalid(
      own === entry ? 'replacement' : 'names',
      `${own.replacement} holds a name of the dictionary itself.`,
      'What stands for names must name nobody.',
    );
}

const replacementOf = (given: string): string => {
  const tidy = tidyReplacement(given);
  if (tidy === null) throw invalid('replacement', 'Say what the name means, such as “housing officer”.');
  return tidy;
};

const participantOf = ({ db }: OpenStudy, reference: string | null) =>
  reference === null ? null : findParticipant(db, reference).id;

/** Enters somebody or something with its names. */
export function addName(world: World, who: Who, study: string, given: NewDictionaryEntry): DictionaryEntry {
  const open = mayWrite(world, who, study, 'names.add');
  const { kind, names, replacement, participant, note } = NewDictionaryEntry.parse(given);
  const entry: DictionaryEntry = {
    id: world.newId(DictionaryEntryId),
    kind,
    names: tidyNames(names),
    replacement: replacementOf(replacement),
    participant: participantOf(open, participant),
    note,
    by: who.account.id,
    at: world.now(),
  };
  assertFits(entry, listDictionary(world.control, open.id));
  world.control
    .transaction(() => {
      putDictionaryEntry(world.control, open.id, entry);
      logNames(world, who, open, { did: 'added', entry: entry.id });
    })
    .immediate();
  return entry;
}

function findEntry(world: World, { id }: OpenStudy, entry: string): DictionaryEntry {
  const found = findDictionaryEntry(world.control, id, entry);
  if (!found) throw new DomainError('not-found', 'There is no such entry in the dictionary.');
  return found;
}

/** Changes an entry: its names, what stands for them, or what it says besides. */
export function changeName(
  world: World,
  who: Who,
  study: string,
  id: string,
  { names, replacement, participant, ...changes }: DictionaryChanges,
): DictionaryEntry {
  const open = mayWrite(world, who, study, 'names.change');
  const before = findEntry(world, open, id);
  const after = changed(before, {
    ...changes,
    names: names && tidyNames(names),
    replacement: replacement === undefined ? undefined : replacementOf(replacement),
    participant: participant === undefined ? undefined : participantOf(open, participant),
  });
  assertFits(
    after,
    listDictionary(world.control, open.id).filter((one) => one.id !== after.id),
  );
  overwriteRemoved(world.control);
  world.control
    .transaction(() => {
      putDictionaryEntry(world.control, open.id, after);
      logNames(world, who, open, { did: 'changed', entry: after.id });
    })
    .immediate();
  return after;
}

/** Takes an entry out; texts in which its names were replaced stay as they are. */
export function removeName(world: World, who: Who, study: string, id: string): Pick<DictionaryEntry, 'id'> {
  const open = mayWrite(world, who, study, 'names.remove');
  const entry = findEntry(world, open, id);
  overwriteRemoved(world.control);
  world.control
    .transaction(() => {
      deleteDictionaryEntry(world.control, open.id, entry.id);
      logNames(world, who, open, { did: 'removed', entry: entry.id });
    })
    .immediate();
  return { id: entry.id };
}

/** Says that words are no names. */
export function setNamesAside(
  world: World,
  who: Who,
  study: string,
  keys: readonly string[],
  reason = 'not a name',
): AsideName[] {
  const open = mayWrite(world, who, study, 'names.set-aside');
  world.control
    .transaction(() => {
      for (const key of new Set(keys.map(nameKey)))
        if (key !== '')
          putAside(world.control, open.id, { key, reason, by: who.account.id, at: world.now() });
      logNames(world, who, open, { did: 'aside' });
    })
    .immediate();
  return listAside(world.control, open.id);
}

/** Lets words that were put aside be candidates again. */
export function takeNameBack(world: World, who: Who, study: string, key: string): Pick<AsideName, 'key'> {
  const open = mayWrite(world, who, study, 'names.take-back');
  if (!deleteAside(world.control, open.id, key))
    throw new DomainError('not-found', 'These words were not put aside.');
  logNames(world, who, open, { did: 'back' });
  return { key };
}
