import path from 'node:path';
import { type FolderKind, writeTextFolder, writeWhole } from '#server/io/files.ts';
import { exportStudy } from '#server/service/export.ts';
import { ExportFormat, ExportWhat, WORKING_COPY } from '#shared/format/export.ts';
import { tables } from '#shared/format/study-folder/tables.ts';
import { writeCodebook } from './codebook.ts';
import { type Command, EXIT, UsageError } from './command.ts';
import { counted } from './table.ts';

const OURS = new Set([
  'study.yaml',
  'codebook.yaml',
  'sources',
  'memos',
  'snapshots',
  'reports',
  'report-templates',
  'editions',
  ...Object.values(tables).map(({ file }) => file),
]);

/** What a study folder is known by, and what of an older one is written anew. */
const STUDY_FOLDER: FolderKind = {
  mark: 'study.yaml',
  isOurs: (entry) => OURS.has(entry),
  words: 'study folder',
};

/** Word is written of the codebook only. */
const FORMATS = [...ExportFormat.options, 'docx'] as const;

export const exportCommand: Command = {
  name: 'export',
  does: `Writes a ${WORKING_COPY}: the study as a folder or as JSON, one table as CSV or XLSX, its quotes, memos or codebook as Markdown, its codebook as Word`,
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    format: { takes: 'F', does: FORMATS.join(', ') },
    what: {
      takes: 'W',
      does: `for csv and xlsx: ${ExportWhat.options.join(', ')}, codings where nobody says; for md: quotes, memos or codebook; for docx: codebook`,
    },
    out: { takes: 'PATH', does: 'the file or folder to write' },
  },
  async run(asked) {
    asked.needed('format');
    const format = asked.oneOf('format', FORMATS) ?? 'folder';
    const what = asked.oneOf('what', ExportWhat.options);
    if (what === 'codebook' && (format === 'md' || format === 'docx')) return writeCodebook(asked, format);
    if (format === 'docx') throw new UsageError('docx holds the codebook only: --what codebook');
    const reference = asked.needed('study');
    const out = path.resolve(asked.needed('out'));
    const { content } = await asked.reading((world, who) =>
      exportStudy(world, who, reference, { format, what }),
    );
    const isFile = typeof content === 'string' || content instanceof Uint8Array;
    if (isFile) writeWhole(out, content);
    else writeTextFolder(out, content, STUDY_FOLDER);
    const files = isFile ? 1 : content.size;
    asked.answer(
      { out, format, what: what ?? null, files, copy: WORKING_COPY },
      () => `Wrote ${counted(files, 'file')} to ${out} (${WORKING_COPY}).`,
    );
    return EXIT.done;
  },
};
