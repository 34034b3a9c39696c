export interface PickerItem {
  id: string;
  title: string;
  /** Searched after the titles, and shown under them. */
  hint?: string;
}

/** Start and end of a hit, in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

export interface PickerMatch<Item extends PickerItem> {
  item: Item;
  titleHits: readonly Range[];
  /** The hint, shortened around its hit. */
  hint: string | undefined;
  hintHits: readonly Range[];
  /** Nearly what was typed, so that a new name may mean this one. */
  isNearTwin: boolean;
}

const WORDS_BEFORE_HIT = 4;

/** Without case and accents, letter for letter, so that a hit stands where it was found. */
const fold = (text: string) =>
  Array.from(text, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    return bare.length === letter.length ? bare : letter;
  }).join('');
const letters = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Whether two words differ by at most one letter put in, left out or changed. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}

/** Whether a name could be meant for another: the same letters, or one letter apart in a name of five or more. */
export function isNearTwin(typed: string, title: string): boolean {
  const [a, b] = [letters(typed), letters(title)];
  if (a === '') return false;
  return a === b || (Math.min(a.length, b.length) >= 5 && differByOne(a, b));
}

/** Where each typed word stands; undefined where one of them is missing. */
function hitsOf(text: string, words: readonly string[]): Range[] | undefined {
  const folded = fold(text);
  const hits: Range[] = [];
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at === -1) return undefined;
    hits.push([at, at + word.length]);
  }
  return hits
    .sort((a, b) => a[0] - b[0])
    .filter((hit, at, all) => at === 0 || hit[0] >= (all[at - 1]?.[1] ?? 0));
}

/** The hint from a few words before its first hit. */
function shortened(hint: string, hits: readonly Range[]): { hint: string; hits: Range[] } {
  const first = hits[0]?.[0] ?? 0;
  const before = hint.slice(0, first);
  const starts = [...before.matchAll(/\S+\s*/g)].map((match) => match.index);
  const from = starts.length > WORDS_BEFORE_HIT ? (starts.at(-WORDS_BEFORE_HIT) ?? 0) : 0;
  if (from === 0) return { hint, hits: [...hits] };
  return {
    hint: `…${hint.slice(from)}`,
    hits: hits.map(([start, end]) => [start - from + 1, end - from + 1]),
  };
}

/** 0 where the title begins with what was typed, 1 where one of its words does, 2 within a word. */
function titleRank(title: string, hits: readonly Range[]): number {
  const at = hits[0]?.[0] ?? 0;
  if (at === 0) return 0;
  return /[\s\p{P}]/u.test(title[at - 1] ?? '') ? 1 : 2;
}

/** The items that fit, near twins first, then hits in titles, then hits in hints; in their own order where nothing is typed. */
export function matchItems<Item extends PickerItem>(
  items: readonly Item[],
  typed: string,
): PickerMatch<Item>[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0)
    return items.map((item) => ({ item, titleHits: [], hint: item.hint, hintHits: [], isNearTwin: false }));
  const ranked: { rank: number; match: PickerMatch<Item> }[] = [];
  for (const item of items) {
    const titleHits = hitsOf(item.title, words);
    if (titleHits) {
      ranked.push({
        rank: fold(item.title) === words.join(' ') ? -1 : titleRank(item.title, titleHits),
        match: { item, titleHits, hint: item.hint, hintHits: [], isNearTwin: isNearTwin(typed, item.title) },
      });
      continue;
    }
    if (isNearTwin(typed, item.title)) {
      ranked.push({
        rank: -1,
        match: { item, titleHits: [], hint: item.hint, hintHits: [], isNearTwin: true },
      });
      continue;
    }
    const hintHits = item.hint === undefined ? undefined : hitsOf(item.hint, words);
    if (item.hint !== undefined && hintHits) {
      const { hint, hits } = shortened(item.hint, hintHits);
      ranked.push({ rank: 3, match: { item, titleHits: [], hint, hintHits: hits, isNearTwin: false } });
    }
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ match }) => match);
}
