import { exported } from '#server/service/access-log.ts';
import { markdownOf, studyContentOf } from '#server/service/export.ts';
import { quotes } from '#server/service/quote.ts';
import { toCsv } from '#shared/format/csv.ts';
import { quotesTable } from '#shared/format/study-tables.ts';
import { forReaders } from '#shared/quote/readers.ts';
import { type Command, EXIT } from './command.ts';

export const quotesCommand: Command = {
  name: 'quotes',
  does: 'Prints the quotes that are cleared, with their attribution; or all of them, as a working copy',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    theme: { takes: 'T', does: 'of this theme; several parted by commas' },
    kind: { takes: 'K', does: 'of themes of this kind' },
    area: { takes: 'A', does: 'from this area' },
    wave: { takes: 'W', does: 'from this wave' },
    find: { takes: 'WORDS', does: 'that hold all of these words' },
    clearance: { takes: 'cleared|all', does: 'cleared where nobody says: for at least one audience' },
    format: { takes: 'md|csv|json', does: 'md where nobody says' },
  },
  async run(asked) {
    const reference = asked.needed('study');
    const format = asked.oneOf('format', ['md', 'csv', 'json']) ?? 'md';
    const isWorking = asked.oneOf('clearance', ['cleared', 'all']) === 'all';
    const { marked, content } = await asked.reading((world, who) => {
      exported(world, who, reference, isWorking ? 'quotes, as a working copy' : 'quotes');
      return {
        marked: quotes(world, who, reference, {
          theme: asked.text('theme'),
          kind: asked.text('kind'),
          area: asked.text('area'),
          wave: asked.text('wave'),
          find: asked.text('find'),
        }),
        content: studyContentOf(world, who, reference),
      };
    });
    const items = isWorking ? marked : forReaders(marked).quotes;
    if (asked.json || format === 'json') asked.terminal.out(JSON.stringify({ items, next: null }, null, 2));
    else if (format === 'csv') asked.terminal.out(toCsv(quotesTable(items, content)));
    else asked.terminal.out(markdownOf(marked, content, isWorking ? 'working' : 'cleared'));
    return EXIT.done;
  },
};
