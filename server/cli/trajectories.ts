import { trajectoriesOf } from '#server/service/analysis.ts';
import { studyContentOf } from '#server/service/export.ts';
import { toCsv } from '#shared/format/csv.ts';
import { trajectoriesTable } from '#shared/format/measure-tables.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import { type Command, EXIT } from './command.ts';
import { table } from './table.ts';

const LEGEND =
  'P raised  A not raised  D denied  N no interview  T too little talk  U not looked for  R to recheck  - month still open';

export const trajectoriesCommand: Command = {
  name: 'trajectories',
  does: 'Lists how every theme moved in every area: what the rules suggest, and what was confirmed',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    format: { takes: 'table|csv|json', does: 'table where nobody says' },
  },
  async run(asked) {
    const reference = asked.needed('study');
    const format = asked.oneOf('format', ['table', 'csv', 'json']) ?? 'table';
    const { found, content } = await asked.reading((world, who) => ({
      found: trajectoriesOf(world, who, reference),
      content: studyContentOf(world, who, reference),
    }));
    if (asked.json || format === 'json') {
      asked.terminal.out(JSON.stringify(found, null, 2));
      return EXIT.done;
    }
    if (format === 'csv') {
      asked.terminal.out(toCsv(trajectoriesTable(found.items, content)));
      return EXIT.done;
    }
    const themes = new Map(content.themes.map(({ id, title }) => [id, title]));
    const areas = new Map(content.areas.map(({ id, name }) => [id, name]));
    const rows = found.items.map(({ theme, area, series, suggested, confirmed }) => [
      themes.get(theme) ?? theme,
      areas.get(area) ?? area,
      series,
      [labelWords[suggested.label], suggested.firmness].filter(Boolean).join(', '),
      confirmed ? `${labelWords[confirmed.label]}${confirmed.stale ? ' (judged on other cells)' : ''}` : '',
    ]);
    asked.terminal.out(
      `${table(['Theme', 'Area', 'Series', 'Suggested', 'Confirmed'], rows, 44)}\n\n${LEGEND}`,
    );
    return EXIT.done;
  },
};
