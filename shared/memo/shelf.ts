import { z } from 'zod';
import { AreaId, ParticipantId, SourceId, ThemeId, WaveId } from '../ids.ts';
import { isEmptyLookup, type Lookup } from '../search/lookup.ts';
import { wordsIn } from '../search/word.ts';
import { Memo, MemoSubject } from './memo.ts';

/** A memo with where it stands, for whoever reads all of them. */
export const ShelvedMemo = Memo.extend({
  /** The words it hangs on; null unless it is on an excerpt or a coding. */
  words: z.string().nullable(),
  on: z.strictObject({
    /** Its name: a title, a pseudonym, `Trust · North · October 2020`. */
    name: z.string(),
    /** Where it is found: an excerpt where its source is, a coding under its theme too. */
    source: SourceId.nullable(),
    theme: ThemeId.nullable(),
    area: AreaId.nullable(),
    wave: WaveId.nullable(),
    participant: ParticipantId.nullable(),
    /** The turn its words begin in, counted from 1. */
    turn: z.int().nullable(),
  }),
});
export type ShelvedMemo = z.infer<typeof ShelvedMemo>;

/** How many memos one thing has, by the key of its place. */
export const MemoCount = z.strictObject({ place: z.string(), count: z.int() });
export type MemoCount = z.infer<typeof MemoCount>;

/** What memos are narrowed by. `written` is the month. */
export const MEMO_FACETS = ['kind', 'about', 'theme', 'area', 'wave', 'author', 'written'] as const;
export type MemoFacet = (typeof MEMO_FACETS)[number];
/** Ids, kinds and months: of every facet that is given one must fit. */
export type MemoChosen = { readonly [Facet in MemoFacet]?: readonly string[] | undefined };

export const MEMO_SORTS = ['newest', 'oldest', 'place'] as const;
export type MemoSort = (typeof MEMO_SORTS)[number];

/** The month a memo was written in, `2020-10`. */
export const writtenIn = ({ createdAt }: Pick<Memo, 'createdAt'>): string => createdAt.slice(0, 7);

/** What a memo has of a facet. */
export function facetOf(memo: ShelvedMemo, facet: MemoFacet): string | null {
  switch (facet) {
    case 'kind':
    case 'about':
    case 'author':
      return memo[facet];
    case 'theme':
    case 'area':
    case 'wave':
      return memo.on[facet];
    case 'written':
      return writtenIn(memo);
  }
}

/** A memo ready to be searched. */
export interface Shelved {
  memo: ShelvedMemo;
  folded: readonly string[];
}

/** Reads the words of every memo once: what it says, what it is on, the words it hangs on. */
export const shelve = (memos: readonly ShelvedMemo[]): Shelved[] =>
  memos.map((memo) => ({
    memo,
    folded: wordsIn(`${memo.body}\n${memo.on.name}\n${memo.words ?? ''}`).map(({ word }) => word),
  }));

const holds = (folded: readonly string[], phrase: readonly string[]): boolean =>
  folded.some((_, at) => phrase.every((word, step) => folded[at + step] === word));

const isFound = ({ folded }: Shelved, lookup: Lookup): boolean =>
  isEmptyLookup(lookup) ||
  (lookup.words.every((word) => folded.some((one) => one.startsWith(word))) &&
    lookup.exact.every((phrase) => holds(folded, phrase)) &&
    !lookup.without.some((phrase) => holds(folded, phrase)));

const fits = (memo: ShelvedMemo, chosen: MemoChosen, but?: MemoFacet): boolean =>
  MEMO_FACETS.every((facet) => {
    const wanted = chosen[facet];
    if (facet === but || wanted === undefined || wanted.length === 0) return true;
    const has = facetOf(memo, facet);
    return has !== null && wanted.includes(has);
  });

/** By what memos are grouped and sorted where places matter. */
const rankOf = ({ about }: ShelvedMemo): number => MemoSubject.options.indexOf(about);
const by: Record<MemoSort, (a: ShelvedMemo, b: ShelvedMemo) => number> = {
  newest: (a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0),
  oldest: (a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0),
  place: (a, b) =>
    rankOf(a) - rankOf(b) ||
    a.on.name.localeCompare(b.on.name) ||
    (a.on.turn ?? 0) - (b.on.turn ?? 0) ||
    by.oldest(a, b),
};

/** The memos that are looked for, in the order asked. */
export const found = (
  shelf: readonly Shelved[],
  lookup: Lookup,
  chosen: MemoChosen,
  sort: MemoSort,
): ShelvedMemo[] =>
  shelf
    .filter((one) => isFound(one, lookup) && fits(one.memo, chosen))
    .map(({ memo }) => memo)
    .sort(by[sort]);

/** How many memos each value of a facet would leave, were it the one chosen there. */
export function countsOf(
  shelf: readonly Shelved[],
  lookup: Lookup,
  chosen: MemoChosen,
  facet: MemoFacet,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of shelf) {
    const has = facetOf(one.memo, facet);
    if (has === null) continue;
    const isLeft = isFound(one, lookup) && fits(one.memo, chosen, facet);
    counts.set(has, (counts.get(has) ?? 0) + (isLeft ? 1 : 0));
  }
  return counts;
}
