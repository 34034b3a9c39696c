import type { Table } from '#shared/format/csv.ts';
import { lookedFor, ruleWords } from '#shared/threat/standing.ts';
import { watchIn } from '#shared/threat/watch.ts';
import { type BoardRow, pathOf } from './rows.ts';

/** The board as a table: a row for each threat in each area; `names` are the waves' by id. */
export function threatTable(
  rows: readonly BoardRow[],
  names: ReadonlyMap<string, string>,
  caption: string,
): Table {
  const nameOf = (wave: string | null) => (wave === null ? null : (names.get(wave) ?? null));
  return {
    columns: [
      'threat',
      'area',
      'status',
      'status is',
      'rule suggests',
      'recorded for',
      'recorded by',
      'because',
      'last evidence',
      'excerpts',
      'looked for',
      'month by month',
      'reply',
      'bear in mind',
      'ask',
      'ask in',
      'claimed',
      'avoided if',
      'overcome if',
      'addressed by',
      'rests on',
    ],
    rows: rows.flatMap((row) =>
      row.cells.map((cell) => {
        const { view, standing, areaName, by, warnings } = cell;
        const watch = watchIn(row.watch, view.watch);
        const { of, closed } = lookedFor(view.series);
        return [
          row.title,
          areaName,
          standing.words,
          standing.isConfirmed ? 'confirmed' : view.recorded ? 'contradicted' : 'suggested',
          ruleWords(view.suggested),
          nameOf(view.recorded?.wave ?? null),
          by,
          view.recorded?.reason ?? null,
          nameOf(view.suggested.lastEvidence),
          view.history.reduce((sum, { excerpts }) => sum + excerpts, 0),
          `${of} of ${closed} closed waves`,
          pathOf(cell, names),
          cell.reply.replace('Reply: ', ''),
          warnings.join('; '),
          watch.question,
          nameOf(watch.askIn),
          watch.claim,
          watch.avoidedIf,
          watch.overcomeIf,
          row.answers.map(({ title, far }) => (far === '' ? title : `${title} (${far})`)).join('; '),
          caption,
        ];
      }),
    ),
  };
}
