import { coders } from '#server/service/coding.ts';
import { groups } from '#server/service/group.ts';
import { study } from '#server/service/study.ts';
import { threats } from '#server/service/threats.ts';
import { monthLabel } from '#shared/dates.ts';
import { toCsv } from '#shared/format/csv.ts';
import { threatsTable } from '#shared/format/measure-tables.ts';
import { statusWords } from '#shared/threat/threat.ts';
import { type Command, EXIT } from './command.ts';
import { table } from './table.ts';

export const threatsCommand: Command = {
  name: 'threats',
  does: 'Lists what became of every threat in every area: what the rule reads, and what was recorded',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    area: { takes: 'A', does: 'only this area' },
    theme: { takes: 'T', does: 'only this threat' },
    format: { takes: 'table|csv|json', does: 'table where nobody says' },
  },
  async run(asked) {
    const reference = asked.needed('study');
    const format = asked.oneOf('format', ['table', 'csv', 'json']) ?? 'table';
    const { title, found, frame } = await asked.reading((world, who) => ({
      title: study(world, who, reference).title,
      found: threats(world, who, reference, { area: asked.text('area'), theme: asked.text('theme') }),
      frame: { groups: groups(world, who, reference), coders: coders(world, who, reference) },
    }));
    if (asked.json || format === 'json') {
      asked.terminal.out(JSON.stringify(found, null, 2));
      return EXIT.done;
    }
    if (format === 'csv') {
      asked.terminal.out(toCsv(threatsTable(found, frame)));
      return EXIT.done;
    }
    const areas = new Map<string, string>(found.areas.map(({ id, name }) => [id, name]));
    const months = new Map<string, string>(found.waves.map(({ id, month }) => [id, monthLabel(month)]));
    const rows = found.items.flatMap((threat) =>
      threat.areas.map(({ area, series, suggested, recorded }) => [
        threat.title,
        areas.get(area) ?? area,
        series,
        suggested.words,
        recorded === null
          ? ''
          : `${statusWords[recorded.status]}, ${months.get(recorded.wave) ?? ''}${recorded.contradicted === null ? '' : ' (contradicted)'}`,
      ]),
    );
    asked.terminal.out(
      rows.length === 0
        ? `There is no threat in ${title} yet.`
        : table(['Threat', 'Area', 'Series', 'What the rule reads', 'Recorded'], rows, 44),
    );
    return EXIT.done;
  },
};
