import { alignment } from '../correction/alignment.ts';
import { plain } from './plain.ts';
import { verbatim } from './verbatim.ts';

/** A word, a sign in brackets, or a mark of punctuation, and whether a space stands before it. */
interface Piece {
  text: string;
  isApart: boolean;
}

const PIECE = /(\s*)(\[\p{L}\][\p{L}\p{N}\p{M}’'-]+|\[[^[\]]*\]|[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}’'-]*|\S)/gu;

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(PIECE)].map(([, space, piece]) => ({ text: piece ?? '', isApart: space !== '' }));

/** A word with its capital in brackets, and the word it is. */
const unbracketed = (text: string): string => text.replace(/^\[(\p{L})\](?=.)/u, '$1');
const isSign = ({ text }: Piece): boolean => text.startsWith('[') && text.endsWith(']') && text.length > 1;
const isOmission = (piece: Piece | undefined): boolean =>
  piece !== undefined && /^\[(…|\.{3})\]$/.test(piece.text);
const isWordy = ({ text }: Piece): boolean => /^[\p{L}\p{N}[]/u.test(text);
const form = ({ text }: Piece): string => plain(unbracketed(text)).text.toLowerCase();

/** A word that was said, as it was typed: another capital stands in brackets. */
function asSaid(said: Piece, { text, isApart }: Piece): Piece {
  const isSame = plain(said.text).text === plain(text).text;
  if (isSame) return { text, isApart };
  const [first = '', ...rest] = unbracketed(text);
  const isCapital = plain(said.text).text.slice(1) === plain(rest.join('')).text;
  return { text: isCapital && rest.length > 0 ? `[${first}]${rest.join('')}` : `[${text}]`, isApart };
}

/** What was typed in the place of something else: in brackets, and what stands in brackets already as it is. */
function inBrackets(typed: readonly Piece[]): Piece[] {
  const parts: Piece[] = [];
  let isOpen = false;
  for (const piece of typed) {
    const last = parts.at(-1);
    if (isSign(piece)) parts.push(piece);
    else if (isOpen && last) last.text = `${last.text.slice(0, -1)}${piece.isApart ? ' ' : ''}${piece.text}]`;
    else parts.push({ ...piece, text: `[${piece.text}]` });
    isOpen = !isSign(piece);
  }
  return parts;
}

/**
 * Printed words from what somebody typed: what was deleted between kept words leaves `[…]`, what was put in stands in
 * brackets, and so does a changed capital. What is left out at either end leaves no sign. Signs that were typed stay as
 * they are, so that printed words come back as themselves.
 */
export function printedFrom(said: string, typed: string): string {
  const before = piecesOf(said);
  const after = piecesOf(typed);
  const parts: Piece[] = [];
  let [left, right] = [0, 0];
  const change = (toLeft: number, toRight: number) => {
    const put = inBrackets(after.slice(right, toRight));
    const isInner = right > 0 && toRight < after.length;
    const isTold = put.length > 0 || isOmission(after[toRight]) || isOmission(parts.at(-1));
    parts.push(...put);
    if (toLeft > left && isInner && !isTold) parts.push({ text: '[…]', isApart: true });
  };
  for (const run of alignment(before.map(form), after.map(form))) {
    change(run.before, run.after);
    for (let at = 0; at < run.length; at += 1) {
      const [was, is] = [before[run.before + at], after[run.after + at]];
      if (was && is)
        parts.push(asSaid(was, at === 0 && isOmission(parts.at(-1)) ? { ...is, isApart: isWordy(is) } : is));
    }
    left = run.before + run.length;
    right = run.after + run.length;
  }
  change(before.length, after.length);
  const printed = parts.map(({ text, isApart }, at) => (isApart && at > 0 ? ` ${text}` : text)).join('');
  return withoutIdle(said, typed, printed);
}

/** The printed words without signs of ours for an omission where, read again, nothing is left out. */
function withoutIdle(said: string, typed: string, printed: string): string {
  const idle = verbatim(said, printed).marks.findLast(
    ({ type, start, end, instead }) =>
      type === 'omission' && printed.slice(start, end) === '[…]' && instead === '',
  );
  if (!idle || /\[(…|\.{3})\]/.test(typed)) return printed;
  const [head, tail] = [printed.slice(0, idle.start).trimEnd(), printed.slice(idle.end).trimStart()];
  const joined = /^[\p{L}\p{N}[]/u.test(tail) ? `${head} ${tail}` : `${head}${tail}`;
  return verbatim(said, joined).isVerbatim ? withoutIdle(said, typed, joined) : printed;
}
