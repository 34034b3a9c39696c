import path from 'node:path';
import { writeWhole } from '#server/io/files.ts';
import { exported } from '#server/service/access-log.ts';
import { codebookFile } from '#server/service/codebook-export.ts';
import { CodebookFormat } from '#shared/format/codebook/format.ts';
import { type Asked, type Command, EXIT } from './command.ts';

/** Writes the codebook as an appendix into `--out`. */
export async function writeCodebook(asked: Asked, format: CodebookFormat): Promise<number> {
  const reference = asked.needed('study');
  const out = path.resolve(asked.needed('out'));
  const noOf = (option: string) => (asked.flag(option) ? ('no' as const) : undefined);
  const { content } = await asked.reading((world, who) => {
    exported(world, who, reference, `codebook as ${format}`);
    return codebookFile(world, who, reference, {
      format,
      asOf: asked.text('as-of'),
      counts: noOf('no-counts'),
      examples: noOf('no-examples'),
      changes: noOf('no-changes'),
    });
  });
  writeWhole(out, content);
  asked.answer({ out, format, what: 'codebook', files: 1 }, () => `Wrote the codebook to ${out}.`);
  return EXIT.done;
}

export const codebookExport: Command = {
  name: 'codebook export',
  does: 'Writes the codebook as the appendix of a report; a working copy while it holds examples',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    format: { takes: 'F', does: CodebookFormat.options.join(', ') },
    out: { takes: 'PATH', does: 'the file to write' },
    'as-of': {
      takes: 'X',
      does: 'as it was: an event’s number, a version, a day or a wave; today where nobody says',
    },
    'no-counts': { does: 'without how often each theme is coded' },
    'no-examples': { does: 'without examples, which are participants’ words' },
    'no-changes': { does: 'without how the codebook changed' },
  },
  async run(asked) {
    asked.needed('format');
    return writeCodebook(asked, asked.oneOf('format', CodebookFormat.options) ?? 'md');
  },
};
