import type { Db } from '#server/store/database.ts';
import { findCodingById } from '#server/store/study/coding.ts';
import { findMemoById, listMemos, listTrashedMemos, putMemo } from '#server/store/study/memo.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { MemoId } from '#shared/ids.ts';
import type { Memo, MemoChanges, NewMemo } from '#shared/memo/memo.ts';
import { type MemoPlace, NAMED_BY } from '#shared/memo/place.ts';
import { findCoder, passageIn, sourceAtHand } from './coding.ts';
import { findArea, findParticipant, findSource, findTheme, findWave, fits, idMeant } from './find.ts';
import { mayRead, mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** What memos are chosen by: ids, titles, names or months. */
export interface MemosAsked {
  about?: Memo['about'] | undefined;
  kind?: Memo['kind'] | undefined;
  source?: string | undefined;
  coding?: string | undefined;
  theme?: string | undefined;
  area?: string | undefined;
  wave?: string | undefined;
  participant?: string | undefined;
  author?: string | undefined;
  /** Those in the trash instead of the others. */
  trashed?: boolean;
}

/** The team's memos, newest first; those of a source include those on its excerpts. */
export function memos(world: World, who: Who, study: string, asked: MemosAsked = {}): Memo[] {
  const { db } = mayRead(world, who, study);
  const source = idMeant(db, asked.source, findSource);
  const theme = idMeant(db, asked.theme, findTheme);
  const area = idMeant(db, asked.area, findArea);
  const wave = idMeant(db, asked.wave, findWave);
  const participant = idMeant(db, asked.participant, findParticipant);
  const author = idMeant(db, asked.author, findCoder);
  return (asked.trashed ? listTrashedMemos(db) : listMemos(db)).filter(
    (memo) =>
      fits(asked.about, memo.about) &&
      fits(asked.kind, memo.kind) &&
      fits(source, memo.source ?? (memo.coding && findCodingById(db, memo.coding)?.source)) &&
      fits(asked.coding, memo.coding) &&
      fits(theme, memo.theme) &&
      fits(area, memo.area) &&
      fits(wave, memo.wave) &&
      fits(participant, memo.participant) &&
      fits(author, memo.author),
  );
}

/** A memo by its id, in the trash or not. */
export function findMemo(db: Db, id: string): Memo {
  const found = findMemoById(db, id);
  if (!found) throw new DomainError('not-found', `There is no memo “${id}” here.`);
  return found;
}

export const memo = (world: World, who: Who, study: string, id: string): Memo =>
  findMemo(mayRead(world, who, study).db, id);

/** A memo that may be worked on: not in the trash. */
function memoAtHand(tx: Tx, id: string, rev: number | undefined): Memo {
  const found = findMemo(tx.db, id);
  if (found.trashedAt !== null)
    throw new DomainError('conflict', 'This memo is in the trash.', {
      help: 'Bring it back first.',
      current: found,
    });
  return expectRev(found, rev, 'memo');
}

type Part = Exclude<keyof MemoPlace, 'about'>;
const PARTS: readonly Part[] = ['source', 'start', 'end', 'coding', 'theme', 'area', 'wave', 'participant'];
/** How each reads after "a memo on". */
export const ON: Record<Memo['about'], string> = {
  study: 'the study',
  source: 'a source',
  excerpt: 'a passage',
  coding: 'a coding',
  theme: 'a theme',
  area: 'an area',
  wave: 'a wave',
  participant: 'a participant',
  cell: 'a cell',
};

function assertNamed(given: NewMemo): void {
  for (const part of PARTS) {
    const isNeeded = NAMED_BY[given.about].some((one) => one === part);
    if (isNeeded === (given[part] !== undefined)) continue;
    const whether = isNeeded ? 'needs' : 'takes no';
    throw new DomainError('invalid', `A memo on ${ON[given.about]} ${whether} “${part}”.`, { field: part });
  }
}

function subjectOf(tx: Tx, given: NewMemo): Pick<Memo, Part | 'textVersion'> {
  const { start = null, end = null } = given;
  const source = given.source === undefined ? null : sourceAtHand(tx.db, given.source, given.textVersion);
  const coding = given.coding === undefined ? null : findCodingById(tx.db, given.coding);
  if (coding === undefined)
    throw new DomainError('not-found', `There is no coding “${given.coding}” here.`, { field: 'coding' });
  const span =
    source && start !== null && end !== null ? passageIn(tx.db, source.text, { start, end }) : null;
  return {
    source: source?.id ?? null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    textVersion: span && source ? source.text : null,
    coding: coding?.id ?? null,
    theme: idMeant(tx.db, given.theme, findTheme) ?? null,
    area: idMeant(tx.db, given.area, findArea) ?? null,
    wave: idMeant(tx.db, given.wave, findWave) ?? null,
    participant: idMeant(tx.db, given.participant, findParticipant) ?? null,
  };
}

/** A new memo as part of a deed that says more than that. */
export function createMemo(tx: Tx, world: World, given: NewMemo): Memo {
  const added: Memo = {
    id: world.newId(MemoId),
    rev: tx.rev,
    about: given.about,
    ...subjectOf(tx, given),
    kind: given.kind,
    body: given.body,
    author: tx.who.account.id,
    createdAt: tx.at,
    changedAt: tx.at,
    trashedAt: null,
  };
  putMemo(tx.db, added);
  return added;
}

/** Writes a memo on something. */
export function addMemo(world: World, who: Who, study: string, given: NewMemo): Memo {
  assertNamed(given);
  return write(world, who, mayWrite(world, who, study), 'memo.add', (tx) => {
    const added = createMemo(tx, world, given);
    tx.say(`Wrote a memo on ${ON[added.about]}`, added.id);
    return added;
  });
}

export function changeMemo(
  world: World,
  who: Who,
  study: string,
  id: string,
  { rev, ...changes }: MemoChanges & { rev?: number | undefined },
): Memo {
  return write(world, who, mayWrite(world, who, study), 'memo.change', (tx) => {
    const before = memoAtHand(tx, id, rev);
    const after = changed(before, { ...changes, rev: tx.rev, changedAt: tx.at });
    putMemo(tx.db, after);
    tx.say(`Changed a memo on ${ON[after.about]}`, after.id);
    return after;
  });
}

/** Puts a memo into the trash. */
export function removeMemo(world: World, who: Who, study: string, id: string, rev?: number): { id: MemoId } {
  return write(world, who, mayWrite(world, who, study), 'memo.remove', (tx) => {
    const gone = memoAtHand(tx, id, rev);
    putMemo(tx.db, { ...gone, rev: tx.rev, trashedAt: tx.at });
    tx.say(`Put a memo on ${ON[gone.about]} into the trash`, gone.id);
    return { id: gone.id };
  });
}

/** Brings a memo back from the trash; one that is not there stays as it is. */
export function restoreMemo(world: World, who: Who, study: string, id: string): Memo {
  return write(world, who, mayWrite(world, who, study), 'memo.restore', (tx) => {
    const after = { ...findMemo(tx.db, id), rev: tx.rev, trashedAt: null };
    putMemo(tx.db, after);
    tx.say(`Brought a memo on ${ON[after.about]} back`, after.id);
    return after;
  });
}
