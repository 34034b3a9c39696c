import { listEvents } from '#server/store/study/codebook.ts';
import { deleteCoding, listCodingsOfTheme, putCoding } from '#server/store/study/coding.ts';
import { replaceEvidence } from '#server/store/study/excerpt.ts';
import { listMemosOnCoding, putMemo } from '#server/store/study/memo.ts';
import { listThemes, putTheme } from '#server/store/study/theme.ts';
import { meaningOf } from '#shared/codebook/meaning.ts';
import { mergeCodings, type ThemeMerge, type ThemeMerged } from '#shared/codebook/merge.ts';
import type { Coding } from '#shared/coding/coding.ts';
import { DomainError } from '#shared/errors.ts';
import { descendantsOf } from '#shared/theme/frame.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { recordEvent } from './codebook.ts';
import { findTheme } from './find.ts';
import { mayWrite } from './permission.ts';
import type { Who, World } from './world.ts';
import { expectRev, type Tx, write } from './write.ts';

/** Refuses to merge or split what is gone already, or would leave sub-themes without their parent. */
export function assertMayGo(tx: Tx, theme: Theme): void {
  if (theme.retired)
    throw new DomainError('conflict', `${theme.title} is retired.`, { help: 'Bring it back first.' });
  if (descendantsOf(listThemes(tx.db), theme.id).some(({ retired }) => !retired))
    throw new DomainError('conflict', `${theme.title} has sub-themes.`, {
      help: 'Move them elsewhere first. Nothing was changed.',
    });
}

/** Lets a survivor stand for a coding that became superfluous: in evidence, and under memos. */
export function standIn(tx: Tx, survivor: Coding, gone: Coding): void {
  replaceEvidence(tx.db, gone.id, survivor.id, tx.rev);
  for (const memo of listMemosOnCoding(tx.db, gone.id))
    putMemo(tx.db, { ...memo, coding: survivor.id, rev: tx.rev });
  deleteCoding(tx.db, gone.id);
  putCoding(tx.db, { ...survivor, rev: tx.rev });
}

/** Merges a theme into another: its codings are re-pointed and keep where they came from (method 1.3). */
export function mergeTheme(
  world: World,
  who: Who,
  study: string,
  reference: string,
  { into: target, note, rev }: ThemeMerge,
): ThemeMerged {
  return write(world, who, mayWrite(world, who, study), 'theme.merge', (tx) => {
    const going = expectRev(findTheme(tx.db, reference), rev, 'theme');
    const into = findTheme(tx.db, target);
    if (into.id === going.id)
      throw new DomainError('invalid', 'A theme cannot be merged into itself.', { field: 'into' });
    assertMayGo(tx, going);
    if (into.retired)
      throw new DomainError('conflict', `${into.title} is retired.`, {
        field: 'into',
        help: 'Bring it back first, or choose another theme.',
      });
    const meaning = meaningOf(listEvents(tx.db));
    const merged = mergeCodings(
      listCodingsOfTheme(tx.db, going.id),
      listCodingsOfTheme(tx.db, into.id),
      into.id,
      (coding) => coding.event < meaning.narrowedAt(coding.theme, coding.cameFrom),
    );
    const event = recordEvent(tx, {
      kind: 'merge',
      themes: [going.id],
      results: [into.id],
      note: note ?? '',
      before: { title: going.title },
    });
    for (const { survivor, gone } of merged.joined) standIn(tx, survivor, gone);
    for (const coding of merged.repointed) putCoding(tx.db, { ...coding, rev: tx.rev });
    const gone = { ...going, retired: true, mergedInto: into.id, rev: tx.rev };
    putTheme(tx.db, gone);
    tx.say(`Merged ${going.title} into ${into.title}`, going.id, into.id);
    return {
      theme: gone,
      into,
      event,
      repointed: merged.repointed.length,
      joined: merged.joined.length,
      differing: merged.differing,
    };
  });
}
