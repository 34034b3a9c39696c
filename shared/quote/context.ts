import type { SourceView } from '../source/source.ts';
import type { Span } from '../span.ts';

/** A stretch of the transcript around a quote, in reading order; `isQuote` are the quote's own words. */
export interface ContextPart {
  /** Number of the turn, counted from 1. */
  turn: number;
  role: SourceView['turns'][number]['role'];
  text: string;
  isQuote: boolean;
}

/** Code units of a few lines. */
const AROUND = 240;

const cutBefore = (text: string): string =>
  text.length <= AROUND ? text : `…${text.slice(-AROUND).replace(/^\S*\s+/u, '')}`;
const cutBehind = (text: string): string =>
  text.length <= AROUND ? text : `${text.slice(0, AROUND).replace(/\s+\S*$/u, '')}…`;

/** A few lines before and behind a quote: of its own turns, and of the neighbours where those are short. */
export function contextOf(
  { text, turns }: Pick<SourceView, 'text' | 'turns'>,
  { start, end }: Span,
): ContextPart[] {
  const held = turns.flatMap((turn, at) => (turn.start < end && start < turn.end ? [at] : []));
  const [first, last] = [held[0], held.at(-1)];
  if (first === undefined || last === undefined) return [];
  const partOf = (at: number, from: number, to: number, isQuote = false): ContextPart[] => {
    const turn = turns[at];
    const words = text.slice(from, to);
    return turn === undefined || words.trim() === ''
      ? []
      : [{ turn: at + 1, role: turn.role, text: words, isQuote }];
  };
  const bounds = (at: number) => ({ from: turns[at]?.start ?? 0, to: turns[at]?.end ?? 0 });
  const before = partOf(first, bounds(first).from, start);
  const behind = partOf(last, end, bounds(last).to);
  const length = (parts: ContextPart[]) => parts.reduce((sum, part) => sum + part.text.length, 0);
  const above =
    length(before) < AROUND && first > 0
      ? partOf(first - 1, bounds(first - 1).from, bounds(first - 1).to)
      : [];
  const below = length(behind) < AROUND ? partOf(last + 1, bounds(last + 1).from, bounds(last + 1).to) : [];
  const quoted = held.flatMap((at) =>
    partOf(at, Math.max(start, bounds(at).from), Math.min(end, bounds(at).to), true),
  );
  const cut = (parts: ContextPart[], how: (text: string) => string) =>
    parts.map((part) => ({ ...part, text: how(part.text) }));
  return [
    ...cut(above, cutBefore),
    ...cut(before, cutBefore),
    ...quoted,
    ...cut(behind, cutBehind),
    ...cut(below, cutBehind),
  ];
}
