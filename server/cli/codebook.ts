import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesAt, writeWhole } from '#server/io/files.ts';
import { exported } from '#server/service/access-log.ts';
import { codebookFile } from '#server/service/codebook-export.ts';
import { previewCodebook, takeCodebook } from '#server/service/codebook-import.ts';
import { DomainError } from '#shared/errors.ts';
import { CodebookFormat } from '#shared/format/codebook/format.ts';
import { CodebookGiven } from '#shared/import/codebook.ts';
import { type Asked, type Command, EXIT, UsageError } from './command.ts';
import { counted } from './table.ts';

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
      examples: asked.flag('cleared-examples') ? ('cleared' as const) : noOf('no-examples'),
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
    'cleared-examples': { does: 'of the examples only words that are cleared for the public' },
    'no-changes': { does: 'without how the codebook changed' },
  },
  async run(asked) {
    asked.needed('format');
    return writeCodebook(asked, asked.oneOf('format', CodebookFormat.options) ?? 'md');
  },
};

const placed = ({
  kind,
  group,
  parent,
}: {
  kind: string | null;
  group: string | null;
  parent: string | null;
}) => [kind ?? 'unsorted', group, parent].filter((part) => part !== null).join(' › ');

export const codebookImport: Command = {
  name: 'codebook import',
  takes: 'FILE',
  words: { least: 1, most: 1 },
  does: 'Adds to the codebook what a file holds and the study does not: .qdc (REFI-QDA), CSV with a column “title”, or codebook.yaml',
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    'dry-run': { does: 'says what it would add and adds nothing' },
  },
  async run(asked) {
    const reference = asked.needed('study');
    const [file, another] = filesAt(asked.words[0] ?? '');
    if (!file || another) throw new UsageError('codebook import takes one file');
    const given = CodebookGiven.safeParse({ fileName: file.name, text: readFileSync(file.path, 'utf8') });
    if (!given.success)
      throw new DomainError('too-large', `${file.name}: ${given.error.issues[0]?.message}.`, {
        help: 'Nothing was added.',
      });
    const { review, taken } = await asked.writing(async (world, who) => ({
      review: await previewCodebook(world, who, reference, given.data),
      taken: asked.flag('dry-run') ? null : await takeCodebook(world, who, reference, given.data),
    }));
    const fresh = review.themes.filter(({ isKnown }) => !isKnown);
    const groups = review.groups.filter(({ isKnown }) => !isKnown);
    asked.answer(
      { file: file.name, state: taken ? 'added' : 'would be added', added: taken, ...review },
      () =>
        [
          ...fresh.map((theme) => `${theme.title} (${placed(theme)})`),
          ...review.notShown.map(({ what, count }) => `${what}: ${count}, not taken in`),
          ...review.warnings.map(({ message }) => message),
          `${taken ? 'Added' : 'Would add'} ${counted(fresh.length, 'theme')} and ${counted(groups.length, 'group')}; the study has ${counted(review.themes.length - fresh.length, 'theme')} of the file.`,
        ].join('\n'),
    );
    return EXIT.done;
  },
};
