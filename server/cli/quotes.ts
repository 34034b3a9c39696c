import { markdownOf, studyContentOf } from '#server/service/export.ts';
import { quotes } from '#server/service/quote.ts';
import { toCsv } from '#shared/format/csv.ts';
import { quotesTable } from '#shared/format/study-tables.ts';
import { type Command, EXIT } from './command.ts';

export const quotesCommand: Command = {
  name: 'quotes',
  does: 'Prints the marked quotes with their attribution, a working copy while none is cleared',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    theme: { takes: 'T', does: 'of this theme; several parted by commas' },
    kind: { takes: 'K', does: 'of themes of this kind' },
    area: { takes: 'A', does: 'from this area' },
    wave: { takes: 'W', does: 'from this wave' },
    find: { takes: 'WORDS', does: 'that hold all of these words' },
    clearance: { takes: 'cleared|all', does: 'all where nobody says, since nothing can be cleared yet' },
    format: { takes: 'md|csv|json', does: 'md where nobody says' },
  },
  async run(asked) {
    const reference = asked.needed('study');
    const format = asked.oneOf('format', ['md', 'csv', 'json']) ?? 'md';
    const { items, content } = await asked.reading((world, who) => ({
      items: quotes(world, who, reference, {
        theme: asked.text('theme'),
        kind: asked.text('kind'),
        area: asked.text('area'),
        wave: asked.text('wave'),
        find: asked.text('find'),
        clearance: asked.oneOf('clearance', ['cleared', 'all']),
      }),
      content: studyContentOf(world, who, reference),
    }));
    if (asked.json || format === 'json') asked.terminal.out(JSON.stringify({ items, next: null }, null, 2));
    else if (format === 'csv') asked.terminal.out(toCsv(quotesTable(items, content)));
    else asked.terminal.out(markdownOf(items, content));
    return EXIT.done;
  },
};
