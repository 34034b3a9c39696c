import { z } from 'zod';
import { DomainError } from '../../errors.ts';
import { SourceId } from '../../ids.ts';
import { layOut, type SpokenTurn } from '../../source/text.ts';
import { movedMarks, TextMark, tidyMarks } from '../../source/text-mark.ts';
import * as as from './column.ts';
import type { ContentSource } from './content.ts';
import { table } from './table.ts';

const MarkRow = TextMark.extend({
  id: z.string(),
  source: SourceId,
  /** The number of the text that the offsets count in, where it is not the present one. */
  version: z.int().nullable(),
});
type MarkRow = z.infer<typeof MarkRow>;

/** How words of the sources are set: a mark is itself by its place, and its row has no id of its own. */
export const textMarks = table(
  'text-marks',
  MarkRow,
  {
    id: as.rare({ write: () => '', read: () => '' }),
    source: as.ref('source'),
    start: as.number,
    end: as.number,
    what: as.text,
    level: as.maybeNumber,
    version: as.rare(as.maybeNumber),
  },
  ['source', 'version', 'start', 'end', 'what'],
);

/** Every text of a source, with the number it has in the tables: null for the present one. */
const textsIn = ({ turns, earlier }: ContentSource): { version: number | null; turns: SpokenTurn[] }[] => [
  { version: null, turns },
  ...earlier.map((text) => ({ version: text.number, turns: text.turns })),
];

const inOrder = (number: number): string => String(number).padStart(9, '0');

/** The marks of all texts as rows, in offsets of the whole text. */
export const marksOf = (sources: readonly ContentSource[]): MarkRow[] =>
  sources.flatMap((source) =>
    textsIn(source).flatMap(({ version, turns }) =>
      layOut(turns).turns.flatMap((turn) =>
        movedMarks(turn.marks ?? [], turn.start).map((mark, at) => ({
          ...mark,
          id: [source.id, inOrder(version ?? 0), inOrder(turn.start), inOrder(at)].join(' '),
          source: source.id,
          version,
        })),
      ),
    ),
  );

const keyOf = (source: string, version: number | null): string => `${source} ${version ?? ''}`;

/** Turns with the marks of their text; every mark must lie on words of one turn, as importing a document leaves it. */
function marked(turns: readonly SpokenTurn[], rows: readonly MarkRow[], title: string): SpokenTurn[] {
  let left = rows.length;
  const placed = layOut(turns).turns;
  const sorted = [...rows].sort((a, b) => a.start - b.start);
  let next = 0;
  const made = turns.map((turn, at) => {
    const { start = 0, end = 0 } = placed[at] ?? {};
    const own: TextMark[] = [];
    for (let row = sorted[next]; row && row.start < end; row = sorted[next]) {
      own.push({ start: row.start - start, end: row.end - start, what: row.what, level: row.level });
      next += 1;
    }
    const marks = tidyMarks(turn.text, own);
    const isSame = marks.every((mark) =>
      own.some((one) => one.what === mark.what && one.start === mark.start && one.end === mark.end),
    );
    if (isSame) left -= marks.length;
    return marks.length > 0 ? { ...turn, marks } : turn;
  });
  if (left !== 0)
    throw new DomainError(
      'invalid',
      `text-marks.csv: what is marked in “${title}” are no words of one turn.`,
      {
        help: 'Was its text changed by hand? Take its rows out of text-marks.csv: they only say how words look.',
      },
    );
  return made;
}

/** Sources with how their words are set; a row about a text that is not there is refused. */
export function withTextMarks(sources: readonly ContentSource[], rows: readonly MarkRow[]): ContentSource[] {
  const byText = new Map<string, MarkRow[]>();
  for (const row of rows) {
    const key = keyOf(row.source, row.version);
    const known = byText.get(key);
    if (known) known.push(row);
    else byText.set(key, [row]);
  }
  const take = (source: ContentSource, version: number | null, turns: SpokenTurn[]): SpokenTurn[] => {
    const key = keyOf(source.id, version);
    const own = byText.get(key);
    byText.delete(key);
    return own ? marked(turns, own, source.title) : turns;
  };
  const made = sources.map((source) => ({
    ...source,
    turns: take(source, null, source.turns),
    earlier: source.earlier.map((text) => ({ ...text, turns: take(source, text.number, text.turns) })),
  }));
  const [loose] = [...byText.values()].flat();
  if (loose)
    throw new DomainError(
      'invalid',
      `text-marks.csv: the source at ${loose.start} to ${loose.end} has no text ${loose.version ?? ''}`.trim(),
    );
  return made;
}
