import type { Db } from '#server/store/database.ts';
import { findAnswered, keepAnswer } from '#server/store/study/answered.ts';
import { putCoder } from '#server/store/study/coder.ts';
import { beginDeed, endDeed } from '#server/store/study/journal.ts';
import { DomainError } from '#shared/errors.ts';
import type { Deed } from '#shared/journal/journal.ts';
import { mayDo } from './permission.ts';
import type { OpenStudy, Who, World } from './world.ts';

/** A deed under way: the store it writes to and the journal line it fills. */
export interface Tx {
  db: Db;
  /** The deed's journal number: the `rev` of every row it changes. */
  rev: number;
  at: string;
  who: Who;
  /** Names the things the deed is about, and says it in a sentence without participants' words. */
  say(summary: string, ...ids: string[]): void;
}

export interface WriteOptions {
  /** Deeds of one batch are undone together; which, may be chosen once it is no repetition. */
  batch?: string | ((db: Db) => string);
  /** Deeds that nobody can take back, such as bringing in a whole study: their row images are not kept. */
  undoable?: boolean;
  /** The deed that this one takes back or does again; chosen only once it is no repetition. */
  about?: (db: Db) => { undoes: number } | { redoes: number };
}

const ANSWER_KEPT_MS = 2 * 24 * 60 * 60 * 1000;

// A key is its sender's own: under another's, nobody learns what was answered to them.
const keyOf = ({ account, key }: Who): string | null => (key === null ? null : `${account.id} ${key}`);
const requestOf = (deed: Deed, { asked }: Who): string => [deed, asked].join(' ').trim();

/** What was answered under this key before; refuses a key that was used for something else. */
export function answeredBefore<T>({ db }: OpenStudy, who: Who, deed: Deed): { answer: T } | undefined {
  const key = keyOf(who);
  const before = key === null ? undefined : findAnswered(db, key);
  if (before && before.request !== requestOf(deed, who))
    throw new DomainError('conflict', 'This Idempotency-Key was used for another deed.', {
      help: 'Send each deed with a key of its own.',
    });
  return before && { answer: JSON.parse(before.result) };
}

/** Keeps what was answered under a key; `write` does so itself, unless the deed is more than one transaction. */
export function keepAnswered(
  { db }: OpenStudy,
  who: Who,
  deed: Deed,
  { answer, at }: { answer: unknown; at: string },
): void {
  const key = keyOf(who);
  if (key === null) return;
  keepAnswer(
    db,
    { key, request: requestOf(deed, who), result: JSON.stringify(answer ?? null), at },
    new Date(Date.parse(at) - ANSWER_KEPT_MS).toISOString(),
  );
}

/**
 * Does one deed: one transaction, one journal line, with what undo needs. Answers what `work` answers,
 * once it is durable; under a key that was answered before, answers the same again and does nothing. Refuses whoever
 * may not do it.
 */
export function write<T>(
  world: World,
  who: Who,
  study: OpenStudy,
  deed: Deed,
  work: (tx: Tx) => T,
  options: WriteOptions = {},
): T {
  mayDo(world, who, study, deed);
  const { db } = study;
  const at = world.now();
  let rev = 0;
  const result = db
    .transaction((): T => {
      const before = answeredBefore<T>(study, who, deed);
      if (before) return before.answer;
      const about = options.about?.(db) ?? {};
      putCoder(db, who.account);
      db.pragma('defer_foreign_keys = ON');
      rev = beginDeed(db, {
        at,
        by: who.account.id,
        deed,
        undoes: null,
        redoes: null,
        ...about,
        batch: (typeof options.batch === 'function' ? options.batch(db) : options.batch) ?? null,
        undoable: options.undoable ?? true,
      });
      let summary = '';
      const ids: string[] = [];
      const value = work({
        db,
        rev,
        at,
        who,
        say(sentence, ...about) {
          summary = sentence;
          ids.push(...about);
        },
      });
      if (summary === '') throw new Error(`${deed} says nothing of what it did.`);
      endDeed(db, rev, ids, summary);
      keepAnswered(study, who, deed, { answer: value, at });
      return value;
    })
    .immediate();
  if (rev > 0) world.told(study.id, rev);
  return result;
}

/** Refuses to change what the writer has not seen: `rev` is the one they saw, if they say. */
export function expectRev<T extends { rev: number }>(item: T, rev: number | undefined, what: string): T {
  if (rev !== undefined && rev !== item.rev)
    throw new DomainError('conflict', `Somebody changed this ${what} since you opened it.`, {
      help: 'Look at both versions and choose; nothing was overwritten.',
      current: item,
    });
  return item;
}
