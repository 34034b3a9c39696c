import type { Db } from '#server/store/database.ts';
import { putCoder } from '#server/store/study/coder.ts';
import { listCheckItems, listChecks, putCheck, putCheckItem } from '#server/store/study/member-check.ts';
import {
  addReply,
  addResolution,
  listAdditions,
  listOfferedExercises,
  listReplies,
  listResolutions,
  putAddition,
  putOfferedExercise,
} from '#server/store/study/reply.ts';
import { initialsOf } from '#shared/account/account.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { CoderId } from '#shared/ids.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Tx } from './write.ts';

type Kept = Pick<
  StudyContent,
  'memberChecks' | 'checkItems' | 'replies' | 'resolutions' | 'additions' | 'offeredExercises'
>;

const withoutRev = <T extends { rev: number }>({ rev: _, ...rest }: T): Omit<T, 'rev'> => rest;

/** A participant as the journal and clearances name them: under their own id and pseudonym. */
export const asCoder = ({ id, pseudonym }: Pick<Participant, 'id' | 'pseudonym'>): Coder => ({
  id: CoderId.parse(id),
  name: pseudonym,
  initials: initialsOf(pseudonym).slice(0, 4) || '?',
});

/** What coordinators were asked and answered, for the study folder; `sources` are those that travel. */
export function memberCheckContent(db: Db, sources: ReadonlySet<string>): Kept {
  return {
    memberChecks: listChecks(db).map(withoutRev),
    checkItems: listCheckItems(db).map(withoutRev),
    replies: listReplies(db).map(withoutRev),
    resolutions: listResolutions(db).map(withoutRev),
    additions: listAdditions(db).map(({ rev: _, seen, ...one }) => ({
      ...one,
      seenBy: seen?.by ?? null,
      seenAt: seen?.at ?? null,
      seenNote: seen?.note ?? '',
    })),
    offeredExercises: listOfferedExercises(db)
      .map(withoutRev)
      .map((one) => ({
        ...one,
        source: one.source !== null && sources.has(one.source) ? one.source : null,
      })),
  };
}

/** Writes them into an empty file. */
export function putMemberChecks({ db, rev }: Tx, content: Kept): void {
  for (const check of content.memberChecks) putCheck(db, { ...check, rev });
  const drafts = new Set(content.memberChecks.flatMap(({ id, state }) => (state === 'draft' ? [id] : [])));
  for (const item of content.checkItems) putCheckItem(db, { ...item, rev, frozen: !drafts.has(item.check) });
  for (const reply of content.replies) addReply(db, { ...reply, rev });
  for (const resolution of content.resolutions) addResolution(db, { ...resolution, rev });
  for (const { seenBy, seenAt, seenNote, ...one } of content.additions)
    putAddition(db, {
      ...one,
      rev,
      seen: seenBy === null || seenAt === null ? null : { by: seenBy, at: seenAt, note: seenNote },
    });
  for (const offer of content.offeredExercises) putOfferedExercise(db, { ...offer, rev });
}

/** Makes those participants known who answered about their quotes themselves. */
export function putAnswerers({ db }: Tx, { clearances, participants }: StudyContent): void {
  const answered = new Set<string>(clearances.map(({ by }) => by));
  for (const one of participants) if (answered.has(one.id)) putCoder(db, asCoder(one));
}
