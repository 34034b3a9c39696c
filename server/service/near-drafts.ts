import type { Db } from '#server/store/database.ts';
import { wordsOfText } from '#server/store/study/text.ts';
import type { SourceId } from '#shared/ids.ts';
import type { NearKind } from '#shared/source/near.ts';
import { type Fingerprint, fingerprint, isSameText, sentencesShared } from '#shared/source/similarity.ts';
import { shareOf, sketchOf } from '#shared/source/sketch.ts';
import { type Compared, comparedSources, heldTexts, type KeptSketches } from './kept-sketches.ts';

/** A file that was read, in the order of its import: its fingerprint or its words; `same` is what has the same bytes. */
export interface DraftAsked {
  id: string;
  read: Fingerprint | string;
  same: { source: SourceId } | { file: string } | null;
}

/** What a draft is nearly a copy of: a source, or a file before it. */
export interface DraftNear {
  is: NearKind;
  source: SourceId | null;
  file: string | null;
  /** Sentences of the draft that the other has too; where it holds the other, sentences of that one. */
  sentencesShared: number;
  sentencesOf: number;
}

interface Candidate {
  other: number;
  isIn: boolean;
  share: number;
  /** How much of the other one is in the draft. */
  back: number;
  counts: boolean;
}

/** The better of two candidates: what holds the draft, what counts, what holds most of it and little else. */
const isBetter = (a: Candidate, b: Candidate): boolean => {
  const leads = [
    Number(a.isIn) - Number(b.isIn),
    Number(a.counts) - Number(b.counts),
    a.share - b.share,
    a.back - b.back,
    b.other - a.other,
  ];
  return (leads.find((lead) => lead !== 0) ?? 0) > 0;
};

/** Says of each draft what it is nearly a copy of; those that are like nothing are left out. */
export function nearDrafts(
  db: Db,
  { sources, ofText }: KeptSketches,
  drafts: readonly DraftAsked[],
): Map<string, DraftNear> {
  const prints = drafts.map(({ read }) => (typeof read === 'string' ? fingerprint(read) : read));
  const texts: Compared[] = [
    ...comparedSources(db, sources, ofText),
    ...prints.map(({ shingles }) => ({ sketch: sketchOf(shingles), shingles: () => shingles })),
  ];
  const first = sources.length;
  const best = new Map<number, Candidate>();
  const consider = (draft: number, other: number, isIn: boolean, share: number) => {
    if (draft < first || other > draft) return;
    const [mine, theirs] = [texts[draft], texts[other]];
    if (!mine || !theirs || sources[other]?.id === (drafts[draft - first]?.id ?? '')) return;
    const candidate = {
      other,
      isIn,
      share,
      back: shareOf(theirs.sketch, mine.sketch).share,
      counts: (sources[other]?.duplicateOf ?? null) === null,
    };
    const known = best.get(draft);
    if (!known || isBetter(candidate, known)) best.set(draft, candidate);
  };
  for (const { part, whole, share } of heldTexts(texts, (at) => at >= first)) {
    consider(part, whole, true, share);
    consider(whole, part, false, share);
  }
  const placeOf = (same: NonNullable<DraftAsked['same']>): number =>
    'source' in same
      ? sources.findIndex(({ id }) => id === same.source)
      : drafts.findIndex(({ id }) => id === same.file) + first;
  const told = new Map<string, DraftNear>();
  for (const [at, draft] of drafts.entries()) {
    const found = best.get(first + at);
    const other = draft.same === null ? found?.other : placeOf(draft.same);
    const source = other === undefined ? undefined : sources[other];
    const file = other === undefined ? undefined : drafts[other - first];
    const ours = prints[at];
    const theirs = source ? fingerprint(wordsOfText(db, source.text)) : prints[(other ?? -1) - first];
    if (!ours || !theirs) continue;
    const isHolding = draft.same === null && found?.isIn === false;
    const [part, whole] = isHolding ? [theirs, ours] : [ours, theirs];
    const alike = isSameText(part, whole) ? 'same-text' : isHolding ? 'holds' : 'near';
    told.set(draft.id, {
      is: draft.same === null ? alike : 'same-file',
      source: source?.id ?? null,
      file: file?.id ?? null,
      sentencesShared: sentencesShared(part, whole),
      sentencesOf: part.sentences.length,
    });
  }
  return told;
}
