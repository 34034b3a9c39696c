import type { Db } from '#server/store/database.ts';
import { findCodingById } from '#server/store/study/coding.ts';
import { deleteMemo, findMemoById, listMemos, putMemo } from '#server/store/study/memo.ts';
import { changed } from '#shared/change.ts';
import { DomainError } from '#shared/errors.ts';
import { MemoId } from '#shared/ids.ts';
import type { Memo, MemoChanges, NewMemo } from '#shared/memo/memo.ts';
import { findCoder, passageIn } from './coding.ts';
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
  return listMemos(db).filter(
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

function findMemo(db: Db, id: string): Memo {
  const found = findMemoById(db, id);
  if (!found) throw new DomainError('not-found', `There is no memo “${id}” here.`);
  return found;
}

export const memo = (world: World, who: Who, study: string, id: string): Memo =>
  findMemo(mayRead(world, who, study).db, id);

type Part = 'source' | 'start' | 'end' | 'coding' | 'theme' | 'area' | 'wave' | 'participant';
const PARTS: readonly Part[] = ['source', 'start', 'end', 'coding', 'theme', 'area', 'wave', 'participant'];
/** What names the thing a memo is on. */
const NAMED_BY: Record<Memo['about'], readonly Part[]> = {
  study: [],
  source: ['source'],
  excerpt: ['source', 'start', 'end'],
  coding: ['coding'],
  theme: ['theme'],
  area: ['area'],
  wave: ['wave'],
  participant: ['participant'],
  cell: ['theme', 'area', 'wave'],
};

/** How each reads after "a memo on". */
const ON: Record<Memo['about'], string> = {
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
    const isNeeded = NAMED_BY[given.about].includes(part);
    if (isNeeded === (given[part] !== undefined)) continue;
    const whether = isNeeded ? 'needs' : 'takes no';
    throw new DomainError('invalid', `A memo on ${ON[given.about]} ${whether} “${part}”.`, { field: part });
  }
}

function subjectOf(tx: Tx, given: NewMemo): Pick<Memo, Part> {
  const { start = null, end = null } = given;
  const source = given.source === undefined ? null : findSource(tx.db, given.source);
  const coding = given.coding === undefined ? null : findCodingById(tx.db, given.coding);
  if (coding === undefined)
    throw new DomainError('not-found', `There is no coding “${given.coding}” here.`, { field: 'coding' });
  const span =
    source && start !== null && end !== null ? passageIn(tx.db, source.text, { start, end }) : null;
  return {
    source: source?.id ?? null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    coding: coding?.id ?? null,
    theme: idMeant(tx.db, given.theme, findTheme) ?? null,
    area: idMeant(tx.db, given.area, findArea) ?? null,
    wave: idMeant(tx.db, given.wave, findWave) ?? null,
    participant: idMeant(tx.db, given.participant, findParticipant) ?? null,
  };
}

/** Writes a memo on something. */
export function addMemo(world: World, who: Who, study: string, given: NewMemo): Memo {
  assertNamed(given);
  return write(world, who, mayWrite(world, who, study), 'memo.add', (tx) => {
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
    };
    putMemo(tx.db, added);
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
    const before = expectRev(findMemo(tx.db, id), rev, 'memo');
    const after = changed(before, { ...changes, rev: tx.rev, changedAt: tx.at });
    putMemo(tx.db, after);
    tx.say(`Changed a memo on ${ON[after.about]}`, after.id);
    return after;
  });
}

export function removeMemo(world: World, who: Who, study: string, id: string, rev?: number): { id: MemoId } {
  return write(world, who, mayWrite(world, who, study), 'memo.remove', (tx) => {
    const gone = expectRev(findMemo(tx.db, id), rev, 'memo');
    deleteMemo(tx.db, gone.id);
    tx.say(`Removed a memo on ${ON[gone.about]}`, gone.id);
    return { id: gone.id };
  });
}
