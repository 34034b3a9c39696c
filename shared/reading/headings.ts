import { type Block, isBoldOnly, wordCount } from './block.ts';
import { isAttribution, type KnownArea } from './label.ts';
import { wholeQuotation } from './quotation.ts';

/** Whether the document sets what people said in italics. */
export const setsInItalics = (blocks: readonly Block[]): boolean =>
  blocks.some(
    ({ words }) =>
      words.italic.some(({ start, end }) => wordCount(words.text.slice(start, end)) >= 5) &&
      /['‘“"]/u.test(words.text),
  );

/** Says which paragraphs are somebody’s words, and which lines under them say whose. */
export function withQuotations(
  blocks: readonly Block[],
  areas: readonly KnownArea[],
  inItalics: boolean,
): Block[] {
  const said: Block[] = [];
  for (const block of blocks) {
    const isQuotation =
      block.is === 'text' &&
      !block.isItem &&
      block.number === null &&
      wholeQuotation(block.words, inItalics) !== null;
    const isUnder = said.at(-1)?.is === 'quotation' && block.number === null && !block.isItem;
    // A line in bold is a heading for some programs; under somebody’s words it tells whose they are.
    const isWhose =
      isUnder &&
      !isQuotation &&
      isAttribution(block.words.text, isBoldOnly(block), areas) &&
      startsPlain(block);
    said.push({ ...block, is: isQuotation ? 'quotation' : isWhose ? 'attribution' : block.is });
  }
  return said;
}

/** No heading of a level that the document uses: only a line in bold may have been taken for one. */
const startsPlain = (block: Block): boolean => block.is !== 'heading' || isBoldOnly(block);

const LONGEST_HEADING = 12;
const NOT_A_HEADING = /[.!?:;,]$|@|^\p{Ll}|^[—–“"‘']|\bwww\.|,.*,/u;

const mayBeHeading = (block: Block): boolean =>
  block.is === 'text' &&
  block.begins &&
  !block.isItem &&
  block.number === null &&
  wordCount(block.words.text) <= LONGEST_HEADING &&
  !NOT_A_HEADING.test(block.words.text);

const isProse = ({ is, isItem, number, words }: Block): boolean =>
  is !== 'heading' &&
  (isItem || number !== null || wordCount(words.text) > LONGEST_HEADING || /[.:]$/u.test(words.text));

/**
 * The headings of a document: those it marks; where it marks none, lines in bold; where those are none either, short
 * lines without a stop that something follows.
 */
export function withHeadings(blocks: readonly Block[]): Block[] {
  if (blocks.some(({ is }) => is === 'heading')) return [...blocks];
  const followed: boolean[] = [];
  let next: Block | undefined;
  for (const block of blocks.toReversed()) {
    const may = mayBeHeading(block);
    followed.push(may && next !== undefined && isProse(next));
    if (!may) next = block;
  }
  followed.reverse();
  const inBold = blocks.filter((block, at) => followed[at] && isBoldOnly(block)).length >= 2;
  return blocks.map((block, at) =>
    followed[at] && (!inBold || isBoldOnly(block)) ? { ...block, is: 'heading', level: 1 } : block,
  );
}

/**
 * How many blocks at the start are the title and what stands under it: a first heading that another follows at once,
 * or is alone on its level.
 */
export function titleBlocks(blocks: readonly Block[]): number {
  const first = blocks.findIndex(({ is }) => is === 'heading');
  if (first === -1 || blocks.slice(0, first).some(isProse)) return 0;
  const level = blocks[first]?.level;
  const isAlone = blocks.filter((block) => block.is === 'heading' && block.level === level).length === 1;
  const firstProse = blocks.findIndex((block, at) => at > first && isProse(block));
  const until = firstProse === -1 ? blocks.length : firstProse;
  const more = blocks.slice(first + 1, until).filter(({ is }) => is === 'heading');
  if (more.length === 0) return isAlone ? first + 1 : 0;
  // Without levels of their own, all lines above the first sentence are one title.
  const hasLevels = new Set(blocks.flatMap(({ is, level: own }) => (is === 'heading' ? [own] : []))).size > 1;
  return hasLevels ? first + 1 : until;
}
