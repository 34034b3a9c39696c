import path from 'node:path';
import { type FolderKind, writeTextFolder, writeWhole } from '#server/io/files.ts';
import { exported } from '#server/service/access-log.ts';
import { exportStudy } from '#server/service/export.ts';
import { writeQuoteList } from '#server/service/quote-list.ts';
import { ExportFormat, ExportWhat, WORKING_COPY } from '#shared/format/export.ts';
import { tables } from '#shared/format/study-folder/tables.ts';
import { Audience } from '#shared/quote/clearing.ts';
import { QuoteAttribute, type QuoteListFormat } from '#shared/quote/list.ts';
import { audienceWords } from '#shared/quote/readers.ts';
import { writeCodebook } from './codebook.ts';
import { type Asked, type Command, EXIT, UsageError } from './command.ts';
import { REPORT_OPTIONS, writeReportFile } from './report.ts';
import { counted } from './table.ts';

const OURS = new Set([
  'README.md',
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

/** Word is written of quotes and of the codebook, HTML of quotes. */
const FORMATS = [...ExportFormat.options, 'docx', 'html'] as const;

/** Writes quotes into `--out`: as a table with all that is known of each, as a text with who said them. */
async function writeQuotes(asked: Asked, format: QuoteListFormat): Promise<number> {
  const reference = asked.needed('study');
  const out = path.resolve(asked.needed('out'));
  const audience = asked.oneOf('audience', Audience.options) ?? null;
  const attributes = format === 'csv' || format === 'xlsx' ? QuoteAttribute.options : [];
  const content = await asked.reading((world, who) => {
    exported(world, who, reference, `quotes as ${format}`);
    return writeQuoteList(world, who, reference, {
      format,
      audience,
      attributes: [...attributes],
      grouped: true,
    });
  });
  writeWhole(out, content);
  const copy = audience === null ? WORKING_COPY : `cleared for ${audienceWords(audience)}`;
  asked.answer({ out, format, what: 'quotes', files: 1, copy }, () => `Wrote 1 file to ${out} (${copy}).`);
  return EXIT.done;
}

export const exportCommand: Command = {
  name: 'export',
  does: `Writes a ${WORKING_COPY}: the study as a folder or as JSON, one table as CSV or XLSX, its quotes, memos or codebook as Markdown, its quotes or codebook as Word; or quotes and reports for readers, of which only what is cleared leaves`,
  options: {
    study: { takes: 'S', does: 'the study, by id or title' },
    format: { takes: 'F', does: FORMATS.join(', ') },
    what: {
      takes: 'W',
      does: `for csv and xlsx: ${ExportWhat.options.join(', ')}, codings where nobody says; for md: quotes, memos or codebook; for docx: codebook or quotes; for html: quotes; for docx, html and md: report:R, a report by id or title`,
    },
    audience: { takes: 'A', does: `readers whom quotes are written for: ${Audience.options.join(', ')}` },
    'for-archive': {
      does: 'for folder and json: leaves out the sources and words of those who said no to archiving',
    },
    ...REPORT_OPTIONS,
    out: { takes: 'PATH', does: 'the file or folder to write' },
  },
  async run(asked) {
    asked.needed('format');
    const format = asked.oneOf('format', FORMATS) ?? 'folder';
    const report = asked.text('what')?.match(/^report:(.+)$/s)?.[1];
    if (report !== undefined) return writeReportFile(asked, format, report);
    const what = asked.oneOf('what', ExportWhat.options);
    if (what === 'codebook' && (format === 'md' || format === 'docx')) return writeCodebook(asked, format);
    if (what === 'quotes' && format !== 'folder' && format !== 'json') return writeQuotes(asked, format);
    if (format === 'docx' || format === 'html')
      throw new UsageError(
        format === 'docx'
          ? 'docx holds quotes, the codebook or a report: --what quotes, --what codebook, --what report:R'
          : 'html holds quotes or a report: --what quotes, --what report:R',
      );
    if (asked.text('audience') !== undefined)
      throw new UsageError('Only quotes are written for readers: --what quotes');
    const archive = asked.flag('for-archive') ? 'yes' : undefined;
    const reference = asked.needed('study');
    const out = path.resolve(asked.needed('out'));
    const { content } = await asked.reading((world, who) => {
      const written = exportStudy(world, who, reference, { format, what, archive });
      exported(world, who, reference, written.fileName);
      return written;
    });
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
