import { marksWithin, type TextMark } from '../source/text-mark.ts';
import type { Span } from '../span.ts';
import { stretch, type Words, without } from './words.ts';

/** One line of a document: its words, and what its setting and its first signs say it is. */
export interface Line {
  words: Words;
  /** 1 to 6 for a heading. */
  level: number | null;
  isItem: boolean;
  isBlockQuote: boolean;
  /** The number it begins with: “3)”, “3.”, “Theme 3:”. */
  number: number | null;
}

const HEADING = /^\s{0,3}(#{1,6})\s+/u;
const BULLET = /^\s*[-*+•●▪◦·‣–]\s+/u;
const NUMBER =
  /^\(?(?:(?:theme|finding|challenge|threat|change|enabler|opportunity|recommendation|priority|step|lesson)\s+)?(\d{1,2})(?:[.):]|\s[–—-])\s+/iu;

/** Markdown’s signs of bold words, those that close without having opened included: their words are bold from the start. */
function readBold(words: Words): Words {
  const signs = [...words.text.matchAll(/\*\*/gu)].map(({ index }) => index);
  if (signs.length === 0) return words;
  const bold: Span[] = [];
  const gone: Span[] = [];
  const closesOnly = signs.length % 2 === 1 && /\S/u.test(words.text[(signs[0] ?? 0) - 1] ?? ' ');
  const pairs = closesOnly ? [-2, ...signs] : signs;
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [open = 0, close = 0] = [pairs[at], pairs[at + 1]];
    bold.push({ start: open + 2, end: close });
    for (const start of [open, close]) if (start >= 0) gone.push({ start, end: start + 2 });
  }
  return without({ ...words, bold: [...words.bold, ...bold] }, gone);
}

/** Markdown’s signs of words in italics, and of links. */
function readItalicsAndLinks(words: Words): Words {
  const italic: Span[] = [];
  const gone: Span[] = [];
  for (const { index, 0: whole } of words.text.matchAll(
    /(?<![\p{L}\p{N}*])\*(?=[^\s*])[^*]*[^\s*]\*(?!\*)/gu,
  )) {
    const end = index + whole.length;
    italic.push({ start: index + 1, end: end - 1 });
    gone.push({ start: index, end: index + 1 }, { start: end - 1, end });
  }
  for (const { index, 0: whole, 1: shown = '' } of words.text.matchAll(
    /\[([^[\]]+)\]\((?:#|https?:|mailto:)[^()\s]*\)/gu,
  ))
    gone.push(
      { start: index, end: index + 1 },
      { start: index + 1 + shown.length, end: index + whole.length },
    );
  return without({ ...words, italic: [...words.italic, ...italic] }, gone);
}

const spansOf = (marks: readonly TextMark[], what: TextMark['what']): Span[] =>
  marks.filter((mark) => mark.what === what).map(({ start, end }) => ({ start, end }));

/**
 * Reads the line of a text that begins at `start`, by the marks of its setting and by the signs of Markdown that stand
 * in it; `marks` count as the line does.
 */
export function readLine(text: string, start: number, marks: readonly TextMark[] = []): Line {
  const here = marksWithin(marks, { start: 0, end: text.length });
  const heading = here.find(({ what }) => what === 'heading');
  const all: Words = {
    text,
    at: Array.from({ length: text.length }, (_, unit) => start + unit),
    bold: spansOf(here, 'bold'),
    italic: spansOf(here, 'italic'),
  };
  const signed = HEADING.exec(text);
  const afterHeading = signed ? stretch(all, signed[0].length) : stretch(all);
  const bullet = BULLET.exec(afterHeading.text);
  const afterBullet = bullet ? stretch(afterHeading, bullet[0].length) : afterHeading;
  const read = readItalicsAndLinks(readBold(afterBullet));
  const number = NUMBER.exec(read.text);
  return {
    words: number ? stretch(read, number[0].length) : stretch(read),
    level: signed?.[1]?.length ?? heading?.level ?? (heading ? 1 : null),
    isItem: bullet !== null || here.some(({ what }) => what === 'item'),
    isBlockQuote: here.some(({ what }) => what === 'quote'),
    number: number?.[1] === undefined ? null : Number(number[1]),
  };
}
