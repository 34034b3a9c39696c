import { dayLabel } from '../dates.ts';
import { changedText } from '../participant/talk.ts';
import { Block, type BlockOf } from '../report/block.ts';
import { EditionDocument } from '../report/edition.ts';
import { withFigures } from '../report/figure.ts';
import { readEdition, writeEdition } from '../report/written.ts';
import { Snapshot } from '../snapshot/snapshot.ts';
import { writeSnapshot } from '../snapshot/written.ts';
import type { KnownNames } from './known-names.ts';
import { withoutNames } from './replace.ts';
import { svgWithoutNames } from './svg-names.ts';

/** A value with every text in it changed. */
const deep = (value: unknown, change: (text: string) => string) =>
  JSON.parse(changedText(JSON.stringify(value), change));

type Figure = BlockOf<'figure'>;

/** What a figure would be, were it drawn from its table now; undefined where that is more than one. */
function drawnAnew({ caption, table, note }: Figure): Figure | undefined {
  const [figure, ...more] = withFigures([{ block: 'table', caption, table, note }]);
  return figure?.block === 'figure' && more.length === 0 ? figure : undefined;
}

/** A figure that is drawn from its table is drawn anew, so that longer words find room; in any other the words are changed. */
function figureWithout(before: Figure, after: Figure, known: KnownNames): Figure {
  const isItsOwn = drawnAnew(before)?.svg === before.svg;
  const anew = (isItsOwn && drawnAnew(after)) || after;
  return { ...anew, svg: svgWithoutNames(anew.svg, known) };
}

function blockWithout(block: Block, known: KnownNames): Block {
  const clean = (text: string) => withoutNames(text, known);
  if (block.block !== 'figure') return Block.parse(deep(block, clean));
  const { svg, ...rest } = block;
  const after = Block.parse({ ...deep(rest, clean), svg });
  return after.block === 'figure' ? figureWithout(block, after, known) : after;
}

/** A frozen edition without the names of a dictionary, and a line that says since when; the very same where it holds none. */
export function editionWithoutNames(document: string, known: KnownNames, on: string): string {
  const { pieces, ...rest } = readEdition(document, 'The edition');
  const clean = (text: string) => withoutNames(text, known);
  const after = EditionDocument.parse({
    ...deep(rest, clean),
    pieces: pieces.map(({ line, blocks }) => ({
      line: clean(line),
      blocks: blocks.map((block) => blockWithout(block, known)),
    })),
  });
  if (writeEdition(after) === document) return document;
  return writeEdition({ ...after, body: `*Names were replaced on ${dayLabel(on)}.*\n\n${after.body}` });
}

/** A snapshot without the names of a dictionary; the very same where it holds none. */
export function snapshotWithoutNames(document: string, known: KnownNames): string {
  const text = changedText(document, (words) => withoutNames(words, known));
  return text === document ? document : writeSnapshot(Snapshot.parse(JSON.parse(text)));
}
