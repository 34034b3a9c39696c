import type { PlacedTurn } from '../source/text.ts';
import { textOf } from '../source/text.ts';
import { alignment, joined, type Run } from './alignment.ts';

/** A turn as texts are compared by. */
export type ComparedTurn = Pick<PlacedTurn, 'speaker' | 'time' | 'text' | 'start' | 'end'>;

const words = new Intl.Segmenter('und', { granularity: 'word' });
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Words and signs without the spaces between them, parted as its script does; a sign of several characters stays whole. */
export const tokensOf = (text: string): string[] => placed(text).map((token) => token.text);

/** What a reader takes for one character. */
export const charactersOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment);

/** The character that the code unit at a place belongs to; none at the end of the text. */
export function characterAt(text: string, place: number): { start: number; text: string } {
  const found = graphemes.segment(text).containing(place);
  return found ? { start: found.index, text: found.segment } : { start: text.length, text: '' };
}

interface Token {
  start: number;
  text: string;
}

/** The words and signs of a text with their places; spaces say nothing and lead nowhere. */
function placed(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { segment, index } of words.segment(text))
    if (segment.trim() !== '') tokens.push({ start: index, text: segment });
  return tokens;
}

const spaceAt = (text: string, fromEnd: boolean): string =>
  (fromEnd ? /\s+$/u : /^\s+/u).exec(text)?.[0] ?? '';

/** The spaces that two stretches between words both begin and both end with. */
function sharedSpace(before: string, after: string): { lead: number; trail: number } {
  const [a, b] = [spaceAt(before, false), spaceAt(after, false)];
  let lead = 0;
  while (lead < Math.min(a.length, b.length) && a[lead] === b[lead]) lead += 1;
  const [x, y] = [spaceAt(before.slice(lead), true), spaceAt(after.slice(lead), true)];
  let trail = 0;
  while (trail < Math.min(x.length, y.length) && x.at(-1 - trail) === y.at(-1 - trail)) trail += 1;
  return { lead, trail };
}

/** What two stretches of text have in common, word by word, with the spaces beside words that stay. */
function wordRuns(before: string, after: string): Run[] {
  const [from, to] = [placed(before), placed(after)];
  const common = alignment(
    from.map(({ text }) => text),
    to.map(({ text }) => text),
  ).flatMap((run) =>
    from.slice(run.before, run.before + run.length).map(
      (token, at): Run => ({
        before: token.start,
        after: to[run.after + at]?.start ?? 0,
        length: token.text.length,
      }),
    ),
  );
  const runs: Run[] = [];
  let [a, b] = [0, 0];
  for (const run of [...common, { before: before.length, after: after.length, length: 0 }]) {
    const { lead, trail } = sharedSpace(before.slice(a, run.before), after.slice(b, run.after));
    if (lead > 0) runs.push({ before: a, after: b, length: lead });
    const length = run.length + trail;
    if (length > 0) runs.push({ before: run.before - trail, after: run.after - trail, length });
    [a, b] = [run.before + run.length, run.after + run.length];
  }
  return joined(runs);
}

/** Pairs of turns that stay, within a stretch of each list. */
function pairs(
  before: readonly ComparedTurn[],
  after: readonly ComparedTurn[],
  keyOf: (turn: ComparedTurn) => string,
): [number, number][] {
  return alignment(before.map(keyOf), after.map(keyOf)).flatMap((run) =>
    Array.from({ length: run.length }, (_, at): [number, number] => [run.before + at, run.after + at]),
  );
}

/** Turns that stay as they were: by speaker, time and words, and between those by words alone. */
function unchangedTurns(before: readonly ComparedTurn[], after: readonly ComparedTurn[]): [number, number][] {
  const whole = pairs(before, after, ({ speaker, time, text }) => JSON.stringify([speaker, time, text]));
  const found: [number, number][] = [];
  let [fromBefore, fromAfter] = [0, 0];
  for (const [x, y] of [...whole, [before.length, after.length] as const]) {
    const [base, other] = [fromBefore, fromAfter];
    for (const [a, b] of pairs(before.slice(base, x), after.slice(other, y), ({ text }) => text))
      found.push([a + base, b + other]);
    if (x < before.length) found.push([x, y]);
    [fromBefore, fromAfter] = [x + 1, y + 1];
  }
  return found;
}

/**
 * What two texts of one source have in common, in UTF-16 code units of each: turn by turn first, then between
 * turns that changed word by word. It does not matter which of the two is the earlier.
 */
export function textRuns(before: readonly ComparedTurn[], after: readonly ComparedTurn[]): Run[] {
  const [from, to] = [textOf(before), textOf(after)];
  const runs: Run[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  const between = (x: number, y: number) => {
    for (const run of wordRuns(from.slice(fromBefore, x), to.slice(fromAfter, y)))
      runs.push({ before: run.before + fromBefore, after: run.after + fromAfter, length: run.length });
  };
  for (const [x, y] of unchangedTurns(before, after)) {
    const [a, b] = [before[x], after[y]];
    if (!a || !b) continue;
    between(a.start, b.start);
    if (a.text !== '') runs.push({ before: a.start, after: b.start, length: a.text.length });
    [fromBefore, fromAfter] = [a.end, b.end];
  }
  between(from.length, to.length);
  return joined(runs);
}
