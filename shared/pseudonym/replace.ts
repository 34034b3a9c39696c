import type { TextMark } from '../source/text-mark.ts';
import type { Span } from '../span.ts';
import { meaningOf } from './dictionary.ts';
import type { KnownNames, KnownPlace } from './known-names.ts';

/** One name in a text, and the words that come to stand there. */
export interface NameEdit extends Span {
  put: string;
  entry: KnownPlace['entry']['id'];
}

const BRACKET = /\[[^[\]]*\]/gu;

const isInside = (brackets: readonly Span[], { start, end }: Span): boolean =>
  brackets.some((bracket) => bracket.start < start && end < bracket.end);

/** The stretches of a text in brackets, brackets included. */
export const bracketsIn = (text: string): Span[] =>
  [...text.matchAll(BRACKET)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));

export const isInBracket = isInside;

export function editedText(text: string, edits: readonly NameEdit[]): string {
  let [made, from] = ['', 0];
  for (const { start, end, put } of edits) {
    made += text.slice(from, start) + put;
    from = end;
  }
  return made + text.slice(from);
}

/**
 * The names of a text with what is put in their place, in its order. What belongs to a name stays (“’s”). Inside a
 * bracket somebody put, the meaning stands without a pair of its own.
 */
export function nameEdits(text: string, known: KnownNames): NameEdit[] {
  const places = known(text);
  if (places.length === 0) return [];
  const brackets = bracketsIn(text);
  const edits = (bare: (meaning: string) => string) =>
    places.map(
      ({ start, end, entry }): NameEdit => ({
        start,
        end,
        entry: entry.id,
        put: isInside(brackets, { start, end }) ? bare(meaningOf(entry.replacement)) : entry.replacement,
      }),
    );
  const plain = edits((meaning) => meaning);
  // Inside a bracket a meaning may make a name with the words around it.
  return known(editedText(text, plain)).length === 0 ? plain : edits((meaning) => `(${meaning})`);
}

/** A text without the names of a dictionary. */
export const withoutNames = (text: string, known: KnownNames): string =>
  editedText(text, nameEdits(text, known));

/** Follows places of a text through edits; an edge inside a name goes to that side of what was put there. */
export function moved(edits: readonly NameEdit[]): (span: Span) => Span & { cut: boolean } {
  return (span) => {
    let cut = false;
    const follow = (at: number, side: 'start' | 'end'): number => {
      let by = 0;
      for (const { start, end, put } of edits) {
        if (side === 'start' ? at < end : at <= start) break;
        if (at > start && at < end) {
          cut = true;
          return start + by + put.length;
        }
        by += put.length - (end - start);
      }
      return at + by;
    };
    const within = (at: number) => edits.find(({ start, end }) => at > start && at < end);
    const head = within(span.start);
    if (head) cut = true;
    const start = follow(head ? head.start : span.start, 'start');
    return { start, end: follow(span.end, 'end'), cut };
  };
}

/** How words are set once the edits are made; a name's replacement is set as the name was. */
export function followedMarks(
  marks: readonly TextMark[] | undefined,
  edits: readonly NameEdit[],
): TextMark[] | undefined {
  if (!marks || edits.length === 0) return marks && [...marks];
  const follow = moved(edits);
  return marks.map(({ what, level, ...span }) => {
    const { start, end } = follow(span);
    return { start, end, what, level };
  });
}
