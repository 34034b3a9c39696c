import type { ThemeKind } from '../theme/theme.ts';
import { type Arrow, type ColumnPlace, headPath } from './arrows.ts';
import { kindSvg } from './mark-svg.ts';
import { kindColours, PAPER } from './paper.ts';
import { linesWithin, wideAs, xmlWords } from './svg-words.ts';

/** Something that stands in a column: its name, and below it in softer ink how it stands. */
export interface GraphNode {
  id: string;
  title: string;
  kind: ThemeKind | null;
  note: string;
}

/** An account of how two things hang together. */
export interface GraphLine {
  arrow: Arrow;
  /** Of what it starts from. */
  kind: ThemeKind | null;
  isReading: boolean;
  /** Rests on no excerpt. */
  isBare: boolean;
}

interface Graph {
  /** What it shows, for those who do not see it. */
  alt: string;
  width: number;
  /** Of a node. */
  node: number;
  heads: readonly { kind: ThemeKind | null; title: string; note: string; left: number }[];
  nodes: readonly GraphNode[];
  places: ReadonlyMap<string, ColumnPlace>;
  lines: readonly GraphLine[];
  /** Of the part with the nodes. */
  height: number;
}

const [TITLE, NOTE] = [12, 11];
const [TITLE_LINE, NOTE_LINE] = [15, 14];
const TOP = 42;
const PAD = 7;
/** Where words begin behind the edge and the shape of a kind. */
const INDENT = 22;
const STRONG = `font-family="'Source Sans 3 SemiBold', 'Source Sans 3', sans-serif" font-weight="600"`;
const SOFT = `fill="${PAPER['ink-2']}"`;

const titleLines = ({ title }: GraphNode, width: number) =>
  linesWithin(title, width - INDENT - PAD, TITLE, true);
const noteLines = ({ note }: GraphNode, width: number) => linesWithin(note, width - 9 - PAD, NOTE);

/** As high as a node has to be for its words at a width. */
export const nodeHeight = (node: GraphNode, width: number): number =>
  titleLines(node, width).length * TITLE_LINE + noteLines(node, width).length * NOTE_LINE + 2 * PAD - 2;

const textSvg = (x: number, y: number, size: number, words: string, look: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" ${look}>${xmlWords(words)}</text>`;

/** The ring on a line that no excerpt supports. */
const bareSvg = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})"><circle cx="0" cy="0" r="6.5" fill="${PAPER.surface}" stroke="${PAPER.threat}" stroke-width="1.2"/><path d="M-1.7-1.4c0-1.2.7-1.8 1.8-1.8 1 0 1.7.6 1.7 1.5 0 1.3-1.7 1.4-1.7 2.7" fill="none" stroke="${PAPER.threat}" stroke-width="1.2"/><circle cx="0.1" cy="3.1" r="0.7" fill="${PAPER.threat}"/></g>`;

function lineSvg({ arrow, kind, isReading, isBare }: GraphLine): string {
  const colour = kindColours(kind).kind;
  const dashes = isReading ? ' stroke-dasharray="4 3"' : '';
  return [
    `<path d="${arrow.path}" fill="none" stroke="${colour}" stroke-width="1.3"${dashes}/>`,
    `<path d="${headPath(arrow.head)}" fill="${colour}"/>`,
    isBare ? bareSvg(arrow.middle.x, arrow.middle.y) : '',
  ].join('');
}

function nodeSvg(node: GraphNode, { left, top, height }: ColumnPlace, width: number): string {
  const titles = titleLines(node, width);
  return [
    `<g transform="translate(${left} ${top})">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="3" fill="${PAPER.surface}" stroke="${PAPER['line-strong']}"/>`,
    `<rect x="0" y="0" width="3" height="${height}" fill="${kindColours(node.kind).kind}"/>`,
    kindSvg(node.kind, { x: 8, y: PAD + 2, size: 10 }),
    ...titles.map((line, at) =>
      textSvg(INDENT, PAD + 10 + at * TITLE_LINE, TITLE, line, `${STRONG} fill="${PAPER.ink}"`),
    ),
    ...noteLines(node, width).map((line, at) =>
      textSvg(9, PAD + 10 + titles.length * TITLE_LINE + at * NOTE_LINE, NOTE, line, SOFT),
    ),
    '</g>',
  ].join('');
}

/** What the lines mean, those that occur. */
function keySvg(lines: readonly GraphLine[], top: number): string {
  const sign = (dashes: string) =>
    `<path d="M0 -4H24" fill="none" stroke="${PAPER['ink-2']}" stroke-width="1.3"${dashes}/><path d="${headPath({ x: 30, y: -4, way: 1 })}" fill="${PAPER['ink-2']}"/>`;
  const entries = [
    ...(lines.some(({ isReading }) => !isReading)
      ? [{ sign: sign(''), words: 'said by a participant' }]
      : []),
    ...(lines.some(({ isReading }) => isReading)
      ? [{ sign: sign(' stroke-dasharray="4 3"'), words: 'researcher’s reading' }]
      : []),
    ...(lines.some(({ isBare }) => isBare) ? [{ sign: bareSvg(15, -4), words: 'no excerpt yet' }] : []),
  ];
  let x = 0;
  return entries
    .map((entry) => {
      const svg = `<g transform="translate(${x} ${top})">${entry.sign}${textSvg(37, 0, NOTE, entry.words, SOFT)}</g>`;
      x += 37 + wideAs(entry.words, NOTE) + 20;
      return svg;
    })
    .join('');
}

/** Things in columns with lines between them, on paper; what each line means stands beneath. */
export function graphSvg(graph: Graph): { svg: string; height: number } {
  const { alt, width, node, heads, nodes, places, lines } = graph;
  const bottom = TOP + graph.height;
  const height = Math.ceil(bottom + (lines.length > 0 ? 24 : 4));
  const drawn = [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Source Sans 3', sans-serif" fill="${PAPER.ink}">`,
    `<title>${xmlWords(alt)}</title><rect width="${width}" height="${height}" fill="${PAPER.surface}"/>`,
    ...heads.map(({ kind, title, note, left }) =>
      [
        kindSvg(kind, { x: left, y: 4, size: 11 }),
        textSvg(left + 16, 14, TITLE + 1, title, `${STRONG} fill="${PAPER.ink}"`),
        textSvg(left, 30, NOTE, note, SOFT),
      ].join(''),
    ),
    `<g transform="translate(0 ${TOP})">`,
    ...lines.map(lineSvg),
    ...nodes.flatMap((one) => {
      const place = places.get(one.id);
      return place ? [nodeSvg(one, place, node)] : [];
    }),
    '</g>',
    keySvg(lines, bottom + 16),
    '</svg>',
  ];
  return { svg: drawn.join(''), height };
}
