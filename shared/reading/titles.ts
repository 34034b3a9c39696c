import { type Block, wordCount } from './block.ts';
import { isFrame } from './kind-words.ts';
import { stretch, type Words } from './words.ts';

/** A title of its own at the start of a block, and what is said about it in the same one. */
export interface Titled {
  title: Words;
  body: Words;
}

const LONGEST_TITLE = 30;
const LONGEST_PLAIN_TITLE = 20;
const STOP = /[.!?](?=["'”’]?\s+["'“‘(]?\p{Lu})/u;

const withoutStop = (words: Words): Words =>
  stretch(words, 0, words.text.length - (/[\s.:;—–-]*$/u.exec(words.text)?.[0].length ?? 0));

/** The bold words a block begins with, as its title; null where it begins otherwise. */
function boldTitle({ words }: Block): Titled | null {
  const first = words.bold.find(({ start, end }) => start === 0 && end > 0);
  if (!first) return null;
  const title = withoutStop(stretch(words, 0, first.end));
  const body = stretch(words, first.end);
  if (title.text === '' || wordCount(title.text) > LONGEST_TITLE) return null;
  return { title, body: stretch(body, /^[.:\s—–-]*/u.exec(body.text)?.[0].length ?? 0) };
}

/** The first sentence of a block as its title, where it is short and alone or more is said after it. */
function sentenceTitle({ words }: Block, alone: boolean): Titled | null {
  const stop = STOP.exec(words.text);
  const end = stop ? stop.index + 1 : words.text.length;
  const title = withoutStop(stretch(words, 0, end));
  const body = stretch(words, end);
  if (/^["'“‘]/u.test(title.text) && /["'”’]$/u.test(title.text)) return null;
  if (wordCount(title.text) > LONGEST_PLAIN_TITLE || (body.text === '' && !alone)) return null;
  return { title, body };
}

/** A numbered block that stands by itself, not as one of a list in which each item is a line. */
function isAlone(blocks: readonly Block[], at: number): boolean {
  const number = blocks[at]?.number;
  const [before, after] = [blocks[at - 1], blocks[at + 1]];
  const beside = (block: Block | undefined, step: number) =>
    number !== null && number !== undefined && block?.number === number + step;
  return !beside(before, -1) && !beside(after, 1);
}

const isOf = (blocks: readonly Block[], from: number, step: 1 | -1): Block | undefined => {
  for (let at = from + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at];
    if (block && block.is === 'heading' && block.number === null) return undefined;
    if (block && block.number !== null) return block;
  }
  return undefined;
};

/** A numbered title that poses as a heading: those before or after it in the same part are none. */
function posesAsHeading(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.is !== 'heading' || block.number === null || isFrame(block.words.text)) return false;
  const [before, after] = [isOf(blocks, at, -1), isOf(blocks, at, 1)];
  const goesOn =
    (before?.is === 'text' && before.number === block.number - 1) ||
    (after?.is === 'text' && after.number === block.number + 1);
  if (goesOn) return true;
  // A chapter begins its own numbers; a title has only words under it.
  return !(after?.is === 'text' && after.number === 1);
}

/**
 * The numbered titles of a document by the block they begin: bold words where the document sets its titles so, a short
 * first sentence where it does not.
 */
export function titlesIn(blocks: readonly Block[]): Map<Block, Titled> {
  const found = new Map<Block, Titled>();
  const numbered = blocks.filter(({ number, is }) => number !== null && is === 'text');
  const inBold = numbered.filter((block) => boldTitle(block) !== null).length * 2 >= numbered.length;
  let run: [Block, Titled | null][] = [];
  const close = () => {
    // Items of one list are titles together or not at all.
    const titled = run.filter(([, title]) => title !== null);
    if (titled.length * 2 > run.length)
      for (const [block, title] of titled) if (title) found.set(block, title);
    run = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (block.number === null) {
      if (block.is === 'heading') close();
      continue;
    }
    if (posesAsHeading(blocks, at)) {
      const titled = boldTitle(block) ?? {
        title: withoutStop(block.words),
        body: stretch(block.words, 0, 0),
      };
      run.push([block, titled]);
    } else if (block.is === 'text') {
      if (block.number <= (run.at(-1)?.[0].number ?? 0)) close();
      const plain = inBold && numbered.length > 0 ? null : sentenceTitle(block, isAlone(blocks, at));
      run.push([block, boldTitle(block) ?? plain]);
    }
  }
  close();
  return found;
}
