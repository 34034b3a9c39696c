import { zipPieces } from '#server/io/archive.ts';
import { capitalised } from '#shared/analysis/wording.ts';
import { DomainError } from '#shared/errors.ts';
import { archiveNotes } from '#shared/format/archiving.ts';
import { codebookMarkdown } from '#shared/format/codebook/markdown.ts';
import { type Table, toCsv } from '#shared/format/csv.ts';
import { type ExportFormat, type ExportWhat, WORKING_COPY, XLSX_TYPE } from '#shared/format/export.ts';
import { type Framework, frameworkSheets, frameworkTable } from '#shared/format/framework.ts';
import { matrixTable, trajectoriesTable } from '#shared/format/measure-tables.ts';
import { quotesMarkdown } from '#shared/format/quotes-markdown.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { writeFolder } from '#shared/format/study-folder/folder.ts';
import { codebookTable, codingsTable, memosTable, quotesTable } from '#shared/format/study-tables.ts';
import { toXlsx, workbookOf } from '#shared/format/xlsx.ts';
import type { StudyId } from '#shared/ids.ts';
import type { Audience } from '#shared/quote/clearing.ts';
import type { Copy } from '#shared/quote/list.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { slug } from '#shared/reference.ts';
import { matrix, trajectoriesOf } from './analysis.ts';
import { archiveContent } from './archive-copy.ts';
import { assessments } from './assessment.ts';
import { codebookAppendix } from './codebook-appendix.ts';
import { mayLeave } from './may-leave.ts';
import { memosAsMarkdown } from './memo-export.ts';
import { mayRead } from './permission.ts';
import { quotes } from './quote.ts';
import { study } from './study.ts';
import { studyContent, studyFolder } from './study-folder.ts';
import type { Who, World } from './world.ts';

/** Something that leaves the program: one text, one file's bytes, or the files of a folder by their paths. */
export interface Exported {
  /** A name to save it under; says whom it is cleared for, or that nothing in it is. */
  fileName: string;
  mediaType: string;
  content: string | Uint8Array | ReadonlyMap<string, string>;
}

/** What a format holds where nobody says. */
const DEFAULT_WHAT: Partial<Record<ExportFormat, ExportWhat>> = {
  csv: 'codings',
  xlsx: 'codings',
  md: 'quotes',
};
const MEDIA_TYPE: Record<ExportFormat, string> = {
  folder: 'application/zip',
  csv: 'text/csv',
  xlsx: XLSX_TYPE,
  json: 'application/json',
  md: 'text/markdown',
};
const ENDING: Record<ExportFormat, string> = {
  folder: 'zip',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
  md: 'md',
};

/** Everything of a study that travels. */
export const studyContentOf = (world: World, who: Who, study: string): StudyContent =>
  studyContent(mayRead(world, who, study));

/** Quotes as a Markdown list: a working copy, or for readers. */
export const markdownOf = (quoted: readonly QuoteView[], content: StudyContent, copy: Copy): string =>
  quotesMarkdown(quoted, { ...content, title: content.study.title }, copy);

/** The framework matrix with everything its sheets name. */
const frameworkOf = (world: World, who: Who, id: string, content: StudyContent): Framework => ({
  ...content,
  ...matrix(world, who, id),
  assessments: assessments(world, who, id),
});

function tableOf(world: World, who: Who, id: string, what: ExportWhat, content: StudyContent): Table {
  switch (what) {
    case 'codings':
      return codingsTable(content);
    case 'quotes':
      return quotesTable(quotes(world, who, id), content);
    case 'codebook':
      return codebookTable(content);
    case 'memos':
      return memosTable(content);
    case 'matrix':
      return matrixTable(matrix(world, who, id));
    case 'trajectories':
      return trajectoriesTable(trajectoriesOf(world, who, id).items, content);
    case 'framework':
      return frameworkTable(frameworkOf(world, who, id, content));
  }
}

function contentOf(
  world: World,
  who: Who,
  id: string,
  format: ExportFormat,
  what: ExportWhat | undefined,
  audience: Audience | undefined,
  archive: 'yes' | undefined,
): Exported['content'] {
  if (format === 'folder' && archive) return writeFolder(archiveContent(world, who, mayRead(world, who, id)));
  if (format === 'folder') return studyFolder(world, who, id);
  if (format === 'md' && what === 'codebook') return codebookMarkdown(codebookAppendix(world, who, id));
  if (format === 'md' && what === 'memos') return memosAsMarkdown(world, who, id);
  const content = archive
    ? archiveContent(world, who, mayRead(world, who, id))
    : studyContentOf(world, who, id);
  if (format === 'json') {
    const notes = archiveNotes(content);
    const told = notes.length > 0 ? { copy: WORKING_COPY, archiving: notes } : { copy: WORKING_COPY };
    return `${JSON.stringify({ ...told, ...content }, null, 2)}\n`;
  }
  if (format === 'md') return markdownOf(quotes(world, who, id), content, audience ?? 'working');
  const held = what ?? 'codings';
  if (format === 'xlsx' && held === 'framework')
    return workbookOf(frameworkSheets(frameworkOf(world, who, id, content)));
  const table = tableOf(world, who, id, held, content);
  return format === 'xlsx' ? toXlsx(table, capitalised(held)) : toCsv(table);
}

/** What a study is asked to be written as. */
export interface ExportAsked {
  format: ExportFormat;
  what?: ExportWhat | undefined;
  /** Readers whom quotes are written for; without, they are a working copy. */
  audience?: Audience | undefined;
  /** Leaves out what those said who said no to archiving. */
  archive?: 'yes' | undefined;
}

/**
 * What an export is called and is; refuses what a format does not hold, and a working copy to whoever may not take one
 * away. Nothing is written yet.
 */
export function nameExport(
  world: World,
  who: Who,
  reference: string,
  { format, what: asked, audience, archive }: ExportAsked,
): Pick<Exported, 'fileName' | 'mediaType'> & { id: StudyId } {
  const { id, title } = study(world, who, reference);
  const what = asked ?? DEFAULT_WHAT[format];
  if (asked !== undefined && (format === 'folder' || format === 'json'))
    throw new DomainError('invalid', `${format} holds the whole study; it does not take “what”.`, {
      field: 'what',
      help: 'Leave it out, or take csv.',
    });
  if (format === 'md' && what !== 'quotes' && what !== 'memos' && what !== 'codebook')
    throw new DomainError('invalid', 'Markdown holds quotes, memos or the codebook only.', {
      field: 'what',
      help: 'Take csv.',
    });
  if (audience !== undefined && (format !== 'md' || what !== 'quotes'))
    throw new DomainError('invalid', 'Only quotes as Markdown are written for readers.', {
      field: 'audience',
      help: 'Leave it out for a working copy.',
    });
  if (archive && format !== 'folder' && format !== 'json')
    throw new DomainError('invalid', 'Only the whole study is written for an archive.', {
      field: 'archive',
      help: 'Take folder or json.',
    });
  const isForReaders = audience !== undefined || what === 'matrix' || what === 'trajectories';
  mayLeave(
    world,
    who,
    id,
    isForReaders && format !== 'folder' && format !== 'json' ? 'export.readers' : 'export.working',
  );
  const copy = audience === undefined ? slug(WORKING_COPY) : `cleared-for-${audience}`;
  const name = [slug(title) || id, what, copy, archive && 'for-archive'].filter(Boolean).join('-');
  return { id, fileName: `${name}.${ENDING[format]}`, mediaType: MEDIA_TYPE[format] };
}

/**
 * A working copy of a study, or its quotes for readers: its folder, all of it as JSON, one table as CSV or XLSX, or its quotes or memos as Markdown.
 * Never holds who a participant is.
 */
export function exportStudy(world: World, who: Who, reference: string, asked: ExportAsked): Exported {
  const { id, fileName, mediaType } = nameExport(world, who, reference, asked);
  const what = asked.what ?? DEFAULT_WHAT[asked.format];
  const content = contentOf(world, who, id, asked.format, what, asked.audience, asked.archive);
  return { fileName, mediaType, content };
}

/** Bytes of a piece of text that is sent on. */
const PIECE = 256 * 1024;

/** A text or a file's bytes, piece by piece. */
export function* inPieces(content: string | Uint8Array): Generator<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** An export as one file for downloading, piece by piece; a folder is a zip. */
export async function* exportPieces(
  world: World,
  who: Who,
  study: StudyId,
  asked: ExportAsked,
): AsyncGenerator<Uint8Array> {
  const { content } = exportStudy(world, who, study, asked);
  if (typeof content !== 'string' && !(content instanceof Uint8Array)) {
    yield* zipPieces(content);
    return;
  }
  yield* inPieces(content);
}
