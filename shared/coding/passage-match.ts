import { foldedWord, wordsIn } from '../search/word.ts';
import type { Span } from '../span.ts';
import { isStanceToSet, type Passage } from './passage.ts';
import type { Condition, Where } from './passage-query.ts';

/** What a passage is matched by. */
export type Matched = Omit<
  Passage,
  'rev' | 'turn' | 'turnNumber' | 'time' | 'day' | 'createdAt' | 'told' | 'participant'
>;

interface Marked extends Span {
  id: string;
  /** The furthest end of this one and all before it. */
  reach: number;
}

/** How many of the spans, in order of their starts, start before an offset. */
function startingBefore(spans: readonly Marked[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The codings of one theme, text by text. */
function markedBy(passages: readonly Matched[], theme: string): Map<string, Marked[]> {
  const texts = new Map<string, Marked[]>();
  const own = passages.filter((one) => one.theme === theme).sort((a, b) => a.start - b.start);
  for (const { id, textVersion, start, end } of own) {
    const spans = texts.get(textVersion) ?? [];
    texts.set(textVersion, spans);
    spans.push({ id, start, end, reach: Math.max(end, spans.at(-1)?.reach ?? 0) });
  }
  return texts;
}

/** Whether another coding of a theme shares words with a passage. */
function carriesAlso(passages: readonly Matched[], theme: string): (passage: Matched) => boolean {
  const texts = markedBy(passages, theme);
  return ({ id, textVersion, start, end }) => {
    const spans = texts.get(textVersion) ?? [];
    for (let at = startingBefore(spans, end) - 1; at >= 0; at -= 1) {
      const span = spans[at];
      if (!span || span.reach <= start) return false;
      if (span.end > start && span.id !== id) return true;
    }
    return false;
  };
}

const folded = (text: string): string =>
  ` ${wordsIn(text)
    .map(({ word }) => word)
    .join(' ')}`;

/** Words of the passage, side by side, the last as a word's beginning; without case and accents. */
function says(typed: string): (passage: Matched) => boolean {
  const wanted = folded(typed);
  return wanted === ' ' ? () => true : ({ text }) => folded(text).includes(wanted);
}

const orNone = (value: string | null): string => value ?? 'none';

/** What one condition, its references already ids, says of a passage. */
function meets({ field, of }: Condition, passages: readonly Matched[]): (passage: Matched) => boolean {
  switch (field) {
    case 'with':
      return carriesAlso(passages, of);
    case 'words':
      return says(of);
    case 'kind':
      return ({ kind }) => (kind ?? 'unsorted') === of;
    case 'area':
      return ({ area }) => orNone(area) === of;
    case 'wave':
      return ({ wave }) => orNone(wave) === of;
    case 'stance':
      return of === 'to-set' ? isStanceToSet : ({ stance }) => orNone(stance) === of;
    case 'memo':
      return ({ memo }) => memo === (of === 'yes');
    case 'prompted':
      return ({ prompted }) => prompted === (of === 'yes');
    case 'role':
      return ({ role }) => foldedWord(role) === foldedWord(of);
    case 'speaker':
      return ({ speaker }) => foldedWord(speaker) === foldedWord(of);
    case 'theme':
    case 'voice':
    case 'coder':
    case 'source':
      return (passage) => passage[field] === of;
  }
}

/** Whether a passage is one of those asked for; `passages` are all of the study, for what overlaps. */
export function matcher(where: Where, passages: readonly Matched[]): (passage: Matched) => boolean {
  if ('field' in where) return meets(where, passages);
  if ('not' in where) {
    const is = matcher(where.not, passages);
    return (passage) => !is(passage);
  }
  const parts = ('all' in where ? where.all : where.any).map((one) => matcher(one, passages));
  return 'all' in where
    ? (passage) => parts.every((is) => is(passage))
    : (passage) => parts.some((is) => is(passage));
}
