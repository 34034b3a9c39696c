import { type Span, touches } from '../span.ts';
import { type Detail, detailsIn } from './contact-details.ts';
import { type NameWord, nameWords, startsWithCapital } from './name-words.ts';
import { NOBODY, OPENERS, TITLES } from './ordinary-capitals.ts';
import { bracketsIn, isInBracket } from './replace.ts';

/** A word with a capital that may be, or be part of, a name. */
export interface CapitalWord extends NameWord {
  /** It begins a sentence, so that its capital says nothing. */
  begins: boolean;
  /** A joiner or nothing but a space, hyphen or apostrophe ties it to the capital before. */
  tied: boolean;
  /** After a form of address such as “Mrs”. */
  titled: boolean;
}

/** What of one text may name somebody, whatever is known about the study. */
export interface RawNames {
  words: CapitalWord[];
  details: Detail[];
  /** Words that stand there in small letters, folded. */
  small: ReadonlySet<string>;
}

const JOINERS = new Set([
  'of',
  'the',
  'for',
  'de',
  'van',
  'von',
  'der',
  'den',
  'la',
  'le',
  'bin',
  'al',
  'el',
]);
const MOST_JOINERS = 2;
const OPENS_SENTENCE = /[.!?…:“"‘\n–—•→]|^\s*[-*]\s*$/u;
const TIES = /^(?:\s+|[’'ʼ‘-]|\.\s?|\s?&\s?)$/u;

/** Reads one text for capitals and contact details; names in brackets were replaced already. */
export function rawNames(text: string): RawNames {
  const details = detailsIn(text);
  const brackets = bracketsIn(text);
  const out = (span: Span) => isInBracket(brackets, span) || details.some((detail) => touches(detail, span));
  const small = new Set<string>();
  const words: CapitalWord[] = [];
  const all = nameWords(text);
  /** Index among `all` of the capital kept last. */
  let last = -1;
  for (const [at, word] of all.entries()) {
    const before = all[at - 1];
    const gap = text.slice(before?.end ?? 0, word.start);
    if (!startsWithCapital(word.plain)) {
      if (/^\p{Ll}/u.test(word.plain) && !out(word)) small.add(word.folded);
      continue;
    }
    // “O’Brien” and “I’d”: one word, whose first part tells.
    const isLetter = word.plain.length === 1;
    const begins =
      before === undefined || (OPENS_SENTENCE.test(gap) && !/^\.\s?$/u.test(gap)) || fullStop(gap, before);
    if (out(word) || NOBODY.has(word.folded) || ((begins || gap.includes(']')) && OPENERS.has(word.folded)))
      continue;
    if (isLetter && !/^[’'.-]/u.test(text.slice(word.end, word.end + 1))) continue;
    const between = last < 0 ? [] : all.slice(last + 1, at);
    const isTied =
      last >= 0 &&
      !begins &&
      between.length <= MOST_JOINERS &&
      between.every(({ folded }) => JOINERS.has(folded)) &&
      all.slice(last, at).every(({ end }, step) => {
        const next = all[last + step + 1];
        return next !== undefined && TIES.test(text.slice(end, next.start)) && !isPossessive(text, end);
      });
    words.push({ ...word, begins, tied: isTied, titled: before !== undefined && TITLES.has(before.folded) });
    last = at;
  }
  return { words, details, small };
}

/** A full stop that ends a sentence and no initial or title. */
const fullStop = (gap: string, before: NameWord): boolean =>
  /^\.\s/u.test(gap) && before.plain.length > 1 && !TITLES.has(before.folded) && before.folded !== 'st';

const isPossessive = (text: string, end: number): boolean =>
  /^[’'ʼ]s(?![\p{L}\p{N}])/u.test(text.slice(end, end + 3));
