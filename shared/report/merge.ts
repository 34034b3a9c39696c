import { alignment } from '../correction/alignment.ts';

/** A paragraph that two people changed: my words stand from `start` to `end` of the merged text. */
export interface Quarrel {
  start: number;
  end: number;
  mine: string;
  theirs: string;
}

export interface MergedReport {
  text: string;
  quarrels: Quarrel[];
}

interface Paragraph {
  text: string;
  /** The empty lines behind it. */
  gap: string;
}

const BETWEEN = /(\n(?:[ \t]*\n)+|\n$)/;
const USUAL_GAP = '\n\n';

function paragraphsOf(body: string): Paragraph[] {
  const pieces = body.split(BETWEEN);
  const paragraphs: Paragraph[] = [];
  for (let at = 0; at < pieces.length; at += 2)
    paragraphs.push({ text: pieces[at] ?? '', gap: pieces[at + 1] ?? '' });
  if (paragraphs.at(-1)?.text === '') paragraphs.pop();
  return paragraphs;
}

const textsOf = (paragraphs: readonly Paragraph[]): string[] => paragraphs.map(({ text }) => text);

/** Where each paragraph of a text stands unchanged in another. */
function placesIn(base: readonly string[], other: readonly string[]): Map<number, number> {
  const places = new Map<number, number>();
  for (const { before, after, length } of alignment(base, other))
    for (let at = 0; at < length; at += 1) places.set(before + at, after + at);
  return places;
}

type Stretch =
  | { is: 'agreed'; paragraphs: Paragraph[] }
  | { is: 'quarrel'; mine: Paragraph[]; theirs: Paragraph[] };

const same = (one: readonly Paragraph[], other: readonly Paragraph[]): boolean =>
  one.length === other.length && one.every(({ text }, at) => text === other[at]?.text);

/** What becomes of one place of the text, of which one, the other or both have something else than before. */
function settled(was: Paragraph[], mine: Paragraph[], theirs: Paragraph[]): Stretch[] {
  if (same(was, mine)) return [{ is: 'agreed', paragraphs: theirs }];
  if (same(was, theirs) || same(mine, theirs)) return [{ is: 'agreed', paragraphs: mine }];
  // Both wrote something new where nothing stood: no word of either touches the other's.
  if (was.length === 0) return [{ is: 'agreed', paragraphs: [...theirs, ...mine] }];
  if (was.length > 1 && was.length === mine.length && was.length === theirs.length)
    return was.flatMap((one, at) => settled([one], mine.slice(at, at + 1), theirs.slice(at, at + 1)));
  return [{ is: 'quarrel', mine, theirs }];
}

function stretchesOf(base: Paragraph[], mine: Paragraph[], theirs: Paragraph[]): Stretch[] {
  const inMine = placesIn(textsOf(base), textsOf(mine));
  const inTheirs = placesIn(textsOf(base), textsOf(theirs));
  const stretches: Stretch[] = [];
  let [fromBase, fromMine, fromTheirs] = [0, 0, 0];
  const between = (x: number, y: number, z: number) =>
    stretches.push(...settled(base.slice(fromBase, x), mine.slice(fromMine, y), theirs.slice(fromTheirs, z)));
  for (const [at, was] of base.entries()) {
    const [y, z] = [inMine.get(at), inTheirs.get(at)];
    if (y === undefined || z === undefined) continue;
    between(at, y, z);
    const [own, other] = [mine[y]?.gap ?? '', theirs[z]?.gap ?? ''];
    stretches.push({ is: 'agreed', paragraphs: [{ text: was.text, gap: own === was.gap ? other : own }] });
    [fromBase, fromMine, fromTheirs] = [at + 1, y + 1, z + 1];
  }
  between(base.length, mine.length, theirs.length);
  return stretches;
}

const written = (paragraphs: readonly Paragraph[]): string =>
  paragraphs
    .map(({ text, gap }, at) => (at === paragraphs.length - 1 ? text : `${text}${gap || USUAL_GAP}`))
    .join('');

/**
 * One report out of two that both began from `base`, by paragraphs: what only one of them changed is as they have it.
 * A paragraph that both changed is a quarrel: mine stands in the text, theirs beside it, until somebody chooses.
 */
export function mergeReports(base: string, mine: string, theirs: string): MergedReport {
  const stretches = stretchesOf(paragraphsOf(base), paragraphsOf(mine), paragraphsOf(theirs));
  let text = '';
  let gap = '';
  const quarrels: Quarrel[] = [];
  const add = (paragraphs: readonly Paragraph[]) => {
    for (const one of paragraphs) {
      text += `${text === '' ? gap : gap || USUAL_GAP}${one.text}`;
      gap = one.gap;
    }
  };
  for (const stretch of stretches)
    if (stretch.is === 'agreed') add(stretch.paragraphs);
    else {
      const [mineText, theirText] = [written(stretch.mine), written(stretch.theirs)];
      add(stretch.mine.slice(0, 1));
      const start = text.length - (stretch.mine[0]?.text.length ?? 0);
      add(stretch.mine.slice(1));
      quarrels.push({ start, end: text.length, mine: mineText, theirs: theirText });
    }
  return { text: text + gap, quarrels };
}
