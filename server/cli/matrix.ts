import { matrix } from '#server/service/analysis.ts';
import { groups } from '#server/service/group.ts';
import { study } from '#server/service/study.ts';
import type { CellState } from '#shared/analysis/cell-state.ts';
import type { CellView, MatrixView } from '#shared/api/analysis.ts';
import { monthLabel } from '#shared/dates.ts';
import { toCsv } from '#shared/format/csv.ts';
import { matrixTable } from '#shared/format/measure-tables.ts';
import { ThemeKind } from '#shared/theme/theme.ts';
import { type Command, EXIT } from './command.ts';
import { counted, fitted } from './table.ts';

/** One mark a state, told apart without colour. */
const MARK: Record<CellState, string> = {
  present: '●',
  absent: '○',
  denied: '⊘',
  'no-data': '–',
  'not-looked-for': '?',
  recheck: '?',
  'too-little': '~',
  'not-yet': ' ',
};
const LEGEND =
  '● raised  ○ looked for, not raised  ⊘ denied, or asked and nothing  – no interview  ~ too little talk\n' +
  '? not looked for, or to recheck  ◐ raised only in other voices  blank: not yet  * month still open: provisional';
const KINDS = [...ThemeKind.options, 'unsorted'] as const;
const WIDEST_TITLE = 44;
const CELL = 3;

const markOf = (cell: CellView | undefined): string =>
  cell === undefined ? ' ' : cell.othersOnly && cell.state !== 'present' ? '◐' : MARK[cell.state];

/** The matrix as text: a line a theme, a column a month, the areas side by side. */
function drawn(title: string, { waves, areas, themes }: MatrixView): string {
  const widest = Math.min(WIDEST_TITLE, Math.max(0, ...themes.map((theme) => [...theme.title].length)));
  const row = (name: string, cells: (area: string, wave: string) => string) =>
    [
      fitted(name, widest + 2),
      ...areas.map(({ id: area }) => waves.map(({ id: wave }) => fitted(cells(area, wave), CELL)).join('')),
    ]
      .join('  ')
      .trimEnd();
  const months = new Map(
    waves.map(({ id, month, status }) => [id as string, `${month.slice(5)}${status === 'open' ? '*' : ''}`]),
  );
  const lines = [
    `${title}: ${counted(themes.length, 'theme')}, ${waves[0] ? `${monthLabel(waves[0].month)} to ${monthLabel(waves.at(-1)?.month ?? '')}` : 'no months'}`,
    '',
    [' '.repeat(widest + 2), ...areas.map(({ name }) => fitted(name, waves.length * CELL))]
      .join('  ')
      .trimEnd(),
    row('', (_, wave) => months.get(wave) ?? ''),
  ];
  for (const kind of KINDS) {
    const ofKind = themes.filter((theme) => (theme.kind ?? 'unsorted') === kind);
    if (ofKind.length > 0) lines.push(kind);
    for (const theme of ofKind)
      lines.push(
        row(`  ${theme.title}`, (area, wave) =>
          markOf(theme.cells.find((cell) => cell.area === area && cell.wave === wave)),
        ),
      );
  }
  return [...lines, '', LEGEND].join('\n');
}

export const matrixCommand: Command = {
  name: 'matrix',
  does: 'Draws what is known of every theme in every area and wave',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    area: { takes: 'A', does: 'only this area' },
    kind: { takes: 'K', does: KINDS.join(', ') },
    theme: { takes: 'T', does: 'only this theme' },
    voices: { takes: 'panel|all', does: 'whose words count; panel where nobody says' },
    format: { takes: 'table|csv|json', does: 'table where nobody says' },
  },
  async run(asked) {
    const reference = asked.needed('study');
    const format = asked.oneOf('format', ['table', 'csv', 'json']) ?? 'table';
    const filters = {
      area: asked.text('area'),
      theme: asked.text('theme'),
      kind: asked.oneOf('kind', KINDS),
      voices: asked.oneOf('voices', ['panel', 'all']),
    };
    const {
      title,
      found,
      groups: named,
    } = await asked.reading((world, who) => ({
      title: study(world, who, reference).title,
      found: matrix(world, who, reference, filters),
      groups: groups(world, who, reference),
    }));
    if (asked.json || format === 'json') asked.terminal.out(JSON.stringify(found, null, 2));
    else asked.terminal.out(format === 'csv' ? toCsv(matrixTable(found, named)) : drawn(title, found));
    return EXIT.done;
  },
};
