import type { TextMark } from '../source/text-mark.ts';
import { type Line, readLine } from './signs.ts';
import { isAll, together, type Words, without } from './words.ts';

/** A turn of a reading: a paragraph, or the items of a list. `start` counts in the text of the source. */
export interface ReadingTurn {
  start: number;
  text: string;
  marks?: readonly TextMark[] | undefined;
}

/** A line of a reading with what it turned out to be. */
export interface Block extends Line {
  /** A title of a part, at the level of the document; where it sets none, all are of level 1. */
  is: 'text' | 'heading' | 'quotation' | 'attribution';
  /** The first line of its paragraph. */
  begins: boolean;
  /** It was put together again across a page or a quotation. */
  healed: boolean;
}

export const wordCount = (text: string): number => text.match(/\S+/gu)?.length ?? 0;

/** A line set in bold from end to end. */
export const isBoldOnly = ({ words }: Pick<Line, 'words'>): boolean => isAll(words, words.bold);

/** A paragraph of more code units is none that somebody wrote, and proposes nothing. */
const LONGEST_LINE = 20_000;

/** Every line of a reading in order, nothing decided yet but the headings it marks itself. */
export function linesOf(turns: readonly ReadingTurn[]): Block[] {
  return turns.flatMap(({ start, text, marks = [] }) => {
    let at = 0;
    let begins = true;
    return text.split('\n').flatMap((line) => {
      const from = at;
      at += line.length + 1;
      if (line.trim() === '' || line.length > LONGEST_LINE) return [];
      const within = marks.flatMap((mark) =>
        mark.end > from && mark.start < from + line.length
          ? [{ ...mark, start: Math.max(0, mark.start - from), end: mark.end - from }]
          : [],
      );
      const read = readLine(line, start + from, within);
      if (read.words.text === '') return [];
      const block: Block = { ...read, is: read.level === null ? 'text' : 'heading', begins, healed: false };
      begins = false;
      return [block];
    });
  });
}

const ENDS = /[.!?…:;]["'”’)\]]?$|["”’]$/u;
const endsOpen = ({ words }: Block): boolean => !ENDS.test(words.text);
const goesOn = (block: Block): boolean =>
  block.is === 'text' && !block.isItem && block.number === null && /^\p{Ll}/u.test(block.words.text);

const letters = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words parted by a hyphen at a line’s end that the importer joined with a space: “co- ordinators”, never “pre- and”. */
function unbroken(words: Words, known: ReadonlySet<string>): Words {
  const gone = [
    ...words.text.matchAll(/(?<=(\p{L}{1,40}))- (?!(?:and|or|to)\b)(?=(\p{Ll}\p{L}{0,40}))/gu),
  ].map(({ index, 1: head = '', 2: tail = '' }) =>
    known.has((head + tail).toLowerCase())
      ? { start: index, end: index + 2 }
      : { start: index + 1, end: index + 2 },
  );
  return without(words, gone);
}

/** How two parts of a paragraph meet: a word parted by a hyphen is whole where the reading has it whole elsewhere. */
function joint(first: Words, second: Words, known: ReadonlySet<string>): { first: Words; between: string } {
  const head = /(\p{L}+)-$/u.exec(first.text)?.[1];
  const tail = /^\p{L}+/u.exec(second.text)?.[0];
  if (head === undefined || tail === undefined)
    return { first, between: /[—–-]$/u.test(first.text) ? '' : ' ' };
  if (!known.has((head + tail).toLowerCase())) return { first, between: '' };
  return { first: { ...first, text: first.text.slice(0, -1), at: first.at.slice(0, -1) }, between: '' };
}

/**
 * Makes paragraphs whole that a page, a quotation or a line’s end cut in two: one that does not end as a sentence
 * does goes on where the next one of the text begins in lower case.
 */
export function heal(blocks: readonly Block[]): Block[] {
  const known = new Set(blocks.flatMap(({ words }) => letters(words.text)));
  const whole: Block[] = [];
  for (const given of blocks) {
    const block = { ...given, words: unbroken(given.words, known) };
    const before = whole.findLastIndex(({ is }) => is === 'text' || is === 'heading');
    const open = whole[before];
    const isNear = whole.length - before <= 3;
    if (!open || open.is === 'heading' || !isNear || !endsOpen(open) || !goesOn(block)) {
      whole.push(block);
      continue;
    }
    const { first, between } = joint(open.words, block.words, known);
    whole[before] = {
      ...open,
      words: together(first, between, block.words),
      healed: open.healed || block.begins || before < whole.length - 1,
    };
  }
  return whole;
}
