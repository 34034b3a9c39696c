import { useEffect, useState } from 'react';
import { keptDraft, useDraft } from '#client/lib/draft.ts';
import type { CorrectedTurn } from '#shared/correction/correction.ts';
import { draftOf, readDraft, type TextDraft, turnsIn, writeDraft } from '#shared/correction/draft.ts';
import { mergeTurns } from '#shared/correction/merge-turns.ts';
import type { SourceView } from '#shared/source/source.ts';
import { presentTalk } from './talk.ts';

const WORD = 'text';
const idOf = (source: string, version: number) => `${source}:${version}`;
const plain = (turns: readonly CorrectedTurn[]): CorrectedTurn[] =>
  turns.map(({ speaker, time, text }) => ({ speaker, time, text }));

interface Correcting {
  draft: TextDraft;
  isChanged: boolean;
  change: (draft: TextDraft) => void;
  discard: () => void;
}

/**
 * A text being corrected, kept in the browser until it is sent: its draft belongs to one text of one source.
 * `start` is a draft brought along from another text.
 */
export function useTextDraft(
  source: string,
  version: number,
  turns: readonly CorrectedTurn[],
  start: TextDraft | undefined,
): Correcting {
  const [initial] = useState(() => writeDraft(draftOf(plain(turns))));
  const kept = useDraft(WORD, idOf(source, version), initial);
  const [draft, setDraft] = useState(() => start ?? readDraft(kept.text) ?? draftOf(plain(turns)));
  const { write } = kept;
  useEffect(() => {
    if (start) write(writeDraft(start));
  }, [start, write]);
  return {
    draft,
    isChanged: kept.isChanged,
    change(next) {
      setDraft(next);
      write(writeDraft(next));
    },
    discard() {
      kept.discard();
      setDraft(draftOf(plain(turns)));
    },
  };
}

type Base = Pick<SourceView, 'version' | 'text' | 'turns'>;

/** What was written on one text, brought onto another that somebody kept meanwhile. */
export function takeOver(
  source: string,
  base: Base,
  present: Base,
): { draft: TextDraft | undefined; isChanged: boolean } {
  const mine =
    base.version === present.version ? null : readDraft(keptDraft(WORD, idOf(source, base.version)) ?? '');
  if (!mine) return { draft: undefined, isChanged: false };
  const merged = mergeTurns(plain(presentTalk(base)), turnsIn(mine), plain(presentTalk(present)));
  return { draft: { ...draftOf(merged), speakers: mine.speakers }, isChanged: true };
}
