import type { Span } from '../span.ts';

/** Words as a reader sees them, each code unit with its place in the text they were read from. */
export interface Words {
  text: string;
  /** As long as `text`; ascending. */
  at: readonly number[];
  /** In offsets of `text`. */
  bold: readonly Span[];
  italic: readonly Span[];
}

const cut = (spans: readonly Span[], start: number, end: number): Span[] =>
  spans.flatMap((span) => {
    const [from, to] = [Math.max(span.start, start), Math.min(span.end, end)];
    return to > from ? [{ start: from - start, end: to - start }] : [];
  });

/** A stretch of words, without the spaces at its ends. */
export function stretch(words: Words, start = 0, end = words.text.length): Words {
  const raw = words.text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = Math.max(from, start + raw.trimEnd().length);
  return {
    text: words.text.slice(from, to),
    at: words.at.slice(from, to),
    bold: cut(words.bold, from, to),
    italic: cut(words.italic, from, to),
  };
}

/** Words without some of their stretches, in one pass; spans that lose all they hold go with them. */
export function without(words: Words, gone: readonly Span[]): Words {
  if (gone.length === 0) return words;
  const isGone = new Uint8Array(words.text.length);
  for (const { start, end } of gone) isGone.fill(1, start, end);
  const before = new Int32Array(words.text.length + 1);
  for (let at = 0; at < isGone.length; at += 1) before[at + 1] = (before[at] ?? 0) + 1 - (isGone[at] ?? 0);
  const shrunk = (spans: readonly Span[]): Span[] =>
    spans
      .map(({ start, end }) => ({ start: before[start] ?? 0, end: before[end] ?? 0 }))
      .filter(({ start, end }) => end > start);
  return {
    text: Array.from({ length: words.text.length }, (_, at) => (isGone[at] ? '' : words.text[at])).join(''),
    at: words.at.filter((_, at) => !isGone[at]),
    bold: shrunk(words.bold),
    italic: shrunk(words.italic),
  };
}

const moved = (spans: readonly Span[], by: number): Span[] =>
  spans.map(({ start, end }) => ({ start: start + by, end: end + by }));

/** Two stretches as one; what stands between them has the place where the first ends. */
export function together(first: Words, between: string, second: Words): Words {
  const by = first.text.length + between.length;
  const end = (first.at.at(-1) ?? 0) + 1;
  return {
    text: first.text + between + second.text,
    at: [...first.at, ...Array.from(between, () => end), ...second.at],
    bold: [...first.bold, ...moved(second.bold, by)],
    italic: [...first.italic, ...moved(second.italic, by)],
  };
}

/** As many code units of signs and breaks may stand between two letters of one piece. */
const NEAR = 6;

/** Where words stand in the text they were read from; of those that go on elsewhere, the longest piece. */
export function placeOf({ at }: Words): Span {
  let best = { start: at[0] ?? 0, end: at[0] ?? 0 };
  let start = 0;
  for (let unit = 1; unit <= at.length; unit += 1) {
    const [before = 0, here] = [at[unit - 1], at[unit]];
    if (here !== undefined && here - before <= NEAR) continue;
    const piece = { start: at[start] ?? 0, end: before + 1 };
    if (piece.end - piece.start > best.end - best.start) best = piece;
    start = unit;
  }
  return best;
}

/** Whether all letters of the words lie in the spans. */
export function isAll({ text }: Words, spans: readonly Span[]): boolean {
  const rest = spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return spans.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}
