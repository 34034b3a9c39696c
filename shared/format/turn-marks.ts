import { byPlace, isSpace, type TextMark, tidyMarks } from '#shared/source/text-mark.ts';
import type { HeardTurn } from './cue.ts';
import type { Line } from './lines.ts';

/** How far behind the turn before, in signs, the words of the next are looked for. */
const REACH = 100_000;

const bare = (text: string): string => text.replace(/\s+/gu, '');

/** The signs of a text, which are what is not white space: how many stand before each code unit, and where each stands. */
interface Signs {
  before: Uint32Array;
  places: number[];
}

function signsOf(text: string): Signs {
  const before = new Uint32Array(text.length + 1);
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    before[at] = places.length;
    if (!isSpace(text.charCodeAt(at))) places.push(at);
  }
  before[text.length] = places.length;
  return { before, places };
}

/** All signs of a document in one row, where each of its lines begins there, and its marks counted in signs. */
function inSigns(lines: readonly Line[]): { signs: string; starts: number[]; marks: TextMark[] } {
  const parts: string[] = [];
  const starts: number[] = [];
  const marks: TextMark[] = [];
  let length = 0;
  for (const { text, marks: set } of lines) {
    starts.push(length);
    if (set && set.length > 0) {
      const { before, places } = signsOf(text);
      for (const mark of [...set].sort(byPlace)) {
        const start = length + (before[mark.start] ?? places.length);
        const end = length + (before[mark.end] ?? places.length);
        if (end > start) marks.push({ ...mark, start, end });
      }
    }
    const part = bare(text);
    parts.push(part);
    length += part.length;
  }
  return { signs: parts.join(''), starts, marks };
}

/** The line each turn begins on, by its number; null where that says nothing. */
function firstLines(lines: readonly Line[], turns: readonly HeardTurn[]): (number | null)[] {
  const byNumber = new Map<number, number[]>();
  for (const [at, { number }] of lines.entries())
    byNumber.set(number, [...(byNumber.get(number) ?? []).slice(-50), at]);
  let last = -1;
  return turns.map(({ line }) => {
    const at = byNumber.get(line)?.find((one) => one > last) ?? null;
    if (at !== null) last = at;
    return at;
  });
}

/** Marks of a turn's words, whose signs stand in the row from `at` on; `from` is where the words begin in the turn. */
function marksAt(words: string, from: number, at: number, marks: readonly TextMark[]): TextMark[] {
  const { places } = signsOf(words);
  return marks.flatMap((mark) => {
    const [first, last] = [Math.max(mark.start - at, 0), Math.min(mark.end - at, places.length)];
    if (last <= first) return [];
    const [start = 0, end = 0] = [places[first], places[last - 1]];
    return [{ start: from + start, end: from + end + 1, what: mark.what, level: mark.level }];
  });
}

/**
 * Gives turns the marks of the lines they were made of. Words are found again by their signs in the order of the
 * document, because labels, times and line ends are no longer there; what is not found goes without marks.
 */
export function withMarks(lines: readonly Line[], turns: readonly HeardTurn[]): HeardTurn[] {
  if (!lines.some(({ marks }) => marks && marks.length > 0)) return [...turns];
  const { signs, starts, marks } = inSigns(lines);
  const begins = firstLines(lines, turns);
  let cursor = 0;
  let firstMark = 0;
  return turns.map((turn, at) => {
    const own = begins[at] ?? null;
    if (own !== null) {
      cursor = Math.max(cursor, starts[own] ?? 0);
      const label = bare(turn.speaker ?? '');
      const opens = signs.slice(cursor, cursor + label.length);
      if (label !== '' && opens.toLowerCase() === label.toLowerCase()) cursor += label.length;
    }
    const next = begins.slice(at + 1, at + 2)[0] ?? null;
    const limit = next === null ? signs.length : (starts[next] ?? signs.length);
    const found: TextMark[] = [];
    let from = 0;
    for (const words of turn.text.split('\n')) {
      const needle = bare(words);
      const ahead = signs.slice(cursor, Math.min(limit, cursor + needle.length + REACH));
      const place = needle === '' ? -1 : ahead.indexOf(needle);
      if (place !== -1) {
        const start = cursor + place;
        cursor = start + needle.length;
        while (firstMark < marks.length && isBehind(marks[firstMark], start)) firstMark += 1;
        const near: TextMark[] = [];
        for (let one = firstMark; one < marks.length; one += 1) {
          const mark = marks[one];
          if (!mark || mark.start >= cursor) break;
          if (mark.end > start) near.push(mark);
        }
        if (near.length > 0) for (const mark of marksAt(words, from, start, near)) found.push(mark);
      }
      from += words.length + 1;
    }
    const tidy = tidyMarks(turn.text, found);
    return tidy.length > 0 ? { ...turn, marks: tidy } : turn;
  });
}

const isBehind = (mark: TextMark | undefined, place: number): boolean =>
  mark !== undefined && mark.end <= place;
