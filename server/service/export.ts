import { zipPieces } from '#server/io/archive.ts';
import { listCoders } from '#server/store/study/coder.ts';
import { listGroups } from '#server/store/study/group.ts';
import { listLifeRecords } from '#server/store/study/status.ts';
import { listThemes } from '#server/store/study/theme.ts';
import { listWaves } from '#server/store/study/wave.ts';
import { capitalised } from '#shared/analysis/wording.ts';
import { DomainError } from '#shared/errors.ts';
import { codebookTable } from '#shared/format/codebook/csv.ts';
import { type Table, toCsv } from '#shared/format/csv.ts';
import {
  type ExportAsked,
  type ExportFormat,
  type ExportTable,
  type ExportWhat,
  FORMATS,
  MEASURES,
  type RefiFormat,
  TABLES,
  WORKING_COPY,
  whatMeant,
} from '#shared/format/export.ts';
import type { DraftWarning } from '#shared/format/format.ts';
import { type Framework, frameworkSheets, frameworkTable } from '#shared/format/framework.ts';
import { assessmentsTable, statusesTable } from '#shared/format/judgement-tables.ts';
import { matrixTable, threatsTable, trajectoriesTable } from '#shared/format/measure-tables.ts';
import { quotesMarkdown } from '#shared/format/quotes-markdown.ts';
import type { StudyContent } from '#shared/format/study-folder/content.ts';
import { writeFolder } from '#shared/format/study-folder/folder.ts';
import { studyJson } from '#shared/format/study-json.ts';
import { codingsTable, memosTable, quotesTable } from '#shared/format/study-tables.ts';
import { toXlsx, workbookOf } from '#shared/format/xlsx.ts';
import type { StudyId } from '#shared/ids.ts';
import type { Audience } from '#shared/quote/clearing.ts';
import { type Copy, QuoteAttribute, type QuoteListFormat } from '#shared/quote/list.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { slug } from '#shared/reference.ts';
import { matrix, trajectoriesOf } from './analysis.ts';
import { archiveContent } from './archive-copy.ts';
import { archivePackage } from './archive-package.ts';
import { assessments } from './assessment.ts';
import { codebookAppendix } from './codebook-appendix.ts';
import { codebookFile } from './codebook-export.ts';
import { mayLeave } from './may-leave.ts';
import { memosAsMarkdown } from './memo-export.ts';
import { may, mayRead } from './permission.ts';
import { quotes } from './quote.ts';
import { writeQuoteList } from './quote-list.ts';
import { projectsKept, toCarry } from './refi-carry.ts';
import { type RefiFile, refiCodebook, refiProject } from './refi-export.ts';
import { study } from './study.ts';
import { studyContent } from './study-folder.ts';
import { threats } from './threats.ts';
import type { Who, World } from './world.ts';

/** What an export is: one text, one file's bytes, or the files of a folder by their paths. */
export type Written = string | Uint8Array | ReadonlyMap<string, string>;

/** Something that leaves the program. */
export interface Exported {
  /** A name to save it under; says whom it is cleared for, or that nothing in it is. */
  fileName: string;
  mediaType: string;
  content: Written;
}

/** A study on its way out, with what of it is asked for. */
interface Leaving {
  world: World;
  who: Who;
  id: StudyId;
  /** Undefined where the format holds the whole study. */
  what: ExportWhat | undefined;
  audience: Audience | undefined;
  archive: 'yes' | undefined;
  sidecar: 'yes' | undefined;
  /** Whether whoever asks may read what came in as it came. */
  originals: boolean;
  tell: (progress: { done: number; of: number }) => void;
}

/** Everything of a study that travels. */
export const studyContentOf = (world: World, who: Who, study: string): StudyContent =>
  studyContent(mayRead(world, who, study));

/** Quotes as a Markdown list: a working copy, or for readers. */
export const markdownOf = (quoted: readonly QuoteView[], content: StudyContent, copy: Copy): string =>
  quotesMarkdown(quoted, { ...content, title: content.study.title }, copy);

/** All that travels, or what of it may go into an archive. */
const wholeOf = ({ world, who, id, archive }: Leaving): StudyContent => {
  const open = mayRead(world, who, id);
  return archive ? archiveContent(world, who, open) : studyContent(open);
};

/** The framework matrix with everything its sheets name. */
const frameworkOf = ({ world, who, id }: Leaving): Framework => ({
  ...studyContentOf(world, who, id),
  ...matrix(world, who, id),
  assessments: assessments(world, who, id),
});

/** Every table of a study, each read only when it is asked for. */
const TABLE: Record<ExportTable, (leaving: Leaving) => Table> = {
  codings: ({ world, who, id }) => codingsTable(studyContentOf(world, who, id)),
  quotes: ({ world, who, id }) => quotesTable(quotes(world, who, id), studyContentOf(world, who, id)),
  codebook: ({ world, who, id }) => codebookTable(codebookAppendix(world, who, id)),
  memos: ({ world, who, id }) => memosTable(studyContentOf(world, who, id)),
  matrix: ({ world, who, id }) => matrixTable(matrix(world, who, id), listGroups(mayRead(world, who, id).db)),
  trajectories: ({ world, who, id }) =>
    trajectoriesTable(trajectoriesOf(world, who, id).items, studyContentOf(world, who, id)),
  threats: ({ world, who, id }) => {
    const { db } = mayRead(world, who, id);
    return threatsTable(threats(world, who, id), { groups: listGroups(db), coders: listCoders(db) });
  },
  assessments: (leaving) =>
    assessmentsTable(assessments(leaving.world, leaving.who, leaving.id), judgedFrame(leaving)),
  statuses: (leaving) =>
    statusesTable(listLifeRecords(mayRead(leaving.world, leaving.who, leaving.id).db), judgedFrame(leaving)),
  framework: (leaving) => frameworkTable(frameworkOf(leaving)),
};

function judgedFrame({ world, who, id }: Leaving) {
  const { db } = mayRead(world, who, id);
  return {
    areas: matrix(world, who, id).areas,
    waves: listWaves(db),
    groups: listGroups(db),
    themes: listThemes(db),
    coders: listCoders(db),
  };
}

const isTable = (what: ExportWhat | undefined): what is ExportTable => TABLES.some((one) => one === what);

/** Quotes with all that is known of each in a table, with who said them in a text. */
const quoteList = ({ world, who, id, audience, tell }: Leaving, format: QuoteListFormat) =>
  writeQuoteList(
    world,
    who,
    id,
    {
      format,
      audience: audience ?? null,
      attributes: format === 'csv' || format === 'xlsx' ? QuoteAttribute.options : [],
      grouped: true,
    },
    tell,
  );

const tableOf = (leaving: Leaving): Table => TABLE[isTable(leaving.what) ? leaving.what : 'codings'](leaving);

function workbook(leaving: Leaving): Uint8Array {
  if (leaving.what === 'quotes') return workbookOfQuotes(leaving);
  if (leaving.what === 'framework') return workbookOf(frameworkSheets(frameworkOf(leaving)));
  if (leaving.what !== 'tables') return toXlsx(tableOf(leaving), capitalised(leaving.what ?? 'codings'));
  return workbookOf(
    TABLES.map((name, at) => {
      const sheet = { name: capitalised(name), table: TABLE[name](leaving), isProse: name === 'framework' };
      leaving.tell({ done: at + 1, of: TABLES.length });
      return sheet;
    }),
  );
}

const workbookOfQuotes = (leaving: Leaving): Uint8Array => {
  const written = quoteList(leaving, 'xlsx');
  return typeof written === 'string' ? new TextEncoder().encode(written) : written;
};

async function refiFile(leaving: Leaving, format: RefiFormat): Promise<RefiFile> {
  const { world, who, id, archive, sidecar, originals, tell } = leaving;
  if (format === 'qdc') return refiCodebook(world, wholeOf(leaving));
  const open = mayRead(world, who, id);
  const withSidecar = sidecar !== undefined;
  if (originals && archive === undefined)
    return refiProject(world, wholeOf(leaving), { withSidecar, carry: await toCarry(world, open), tell });
  const file = await refiProject(world, wholeOf(leaving), { withSidecar, tell });
  return projectsKept(open).length === 0 ? file : { ...file, warnings: [...file.warnings, KEPT_HERE] };
}

const KEPT_HERE: DraftWarning = {
  code: 'not-carried',
  message:
    'Not in the file: what came in with a project of another program and is not shown here. It leaves with a working copy that an owner takes.',
};

/** What of a study a format of other programs cannot carry; found by writing it. */
export async function notCarried(
  world: World,
  who: Who,
  reference: string,
  format: RefiFormat,
  originals?: boolean,
): Promise<DraftWarning[]> {
  const { id, what } = nameExport(world, who, reference, { format });
  const leaving = {
    ...{ world, who, id, what, audience: undefined, archive: undefined, sidecar: undefined },
    originals: originals ?? may(world, who, id, 'originals.read'),
  };
  return (await refiFile({ ...leaving, tell: () => undefined }, format)).warnings;
}

/** How each format is written: the one place a new format is added to. */
const WRITERS: Record<ExportFormat, (leaving: Leaving) => Written | Promise<Written>> = {
  folder: (leaving) => writeFolder(wholeOf(leaving)),
  archive: ({ world, who, id }) => archivePackage(world, who, id),
  qdpx: async (leaving) => (await refiFile(leaving, 'qdpx')).content,
  qdc: async (leaving) => (await refiFile(leaving, 'qdc')).content,
  json: (leaving) => studyJson(wholeOf(leaving)),
  csv: (leaving) => (leaving.what === 'quotes' ? quoteList(leaving, 'csv') : toCsv(tableOf(leaving))),
  xlsx: workbook,
  html: (leaving) => quoteList(leaving, 'html'),
  async docx(leaving) {
    if (leaving.what === 'quotes') return quoteList(leaving, 'docx');
    return (await codebookFile(leaving.world, leaving.who, leaving.id, { format: 'docx' })).content;
  },
  async md(leaving) {
    const { world, who, id, what } = leaving;
    if (what === 'memos') return memosAsMarkdown(world, who, id);
    if (what === 'codebook') return (await codebookFile(world, who, id, { format: 'md' })).content;
    return quoteList(leaving, 'md');
  },
};

/**
 * What an export is called and is; refuses what a format does not hold, and a working copy to whoever may not take one
 * away. Nothing is written yet.
 */
export function nameExport(
  world: World,
  who: Who,
  reference: string,
  asked: ExportAsked,
): Pick<Exported, 'fileName' | 'mediaType'> & { id: StudyId; what: ExportWhat | undefined } {
  const { id, title } = study(world, who, reference);
  const what = whatMeant(asked);
  if (asked.format === 'qdc' && listThemes(mayRead(world, who, id).db).length === 0)
    throw new DomainError('invalid', 'There is no theme yet, and a REFI-QDA codebook needs one.', {
      field: 'format',
    });
  const { audience, archive, format } = asked;
  const isForReaders = audience !== undefined || (what !== undefined && MEASURES.has(what));
  mayLeave(world, who, id, isForReaders ? 'export.readers' : 'export.working');
  const isPackage = format === 'archive';
  const copy = audience === undefined ? slug(WORKING_COPY) : `cleared-for-${audience}`;
  const isForArchive = isPackage || archive !== undefined;
  const name = [slug(title) || id, what, !isPackage && copy, isForArchive && 'for-archive'];
  const { ending, mediaType } = FORMATS[format];
  return { id, what, fileName: `${name.filter(Boolean).join('-')}.${ending}`, mediaType };
}

/** A study, or what of it is asked for, as something that leaves. Never holds who a participant is. */
export async function exportStudy(
  world: World,
  who: Who,
  reference: string,
  asked: ExportAsked,
  tell: Leaving['tell'] = () => undefined,
  originals?: boolean,
): Promise<Exported> {
  const { id, what, fileName, mediaType } = nameExport(world, who, reference, asked);
  const { audience, archive, sidecar, format } = asked;
  const content = await WRITERS[format]({
    ...{ world, who, id, what, audience, archive, sidecar, tell },
    originals: asked.carry !== 'no' && (originals ?? may(world, who, id, 'originals.read')),
  });
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
  tell: Leaving['tell'],
  originals: boolean,
): AsyncGenerator<Uint8Array> {
  const { content } = await exportStudy(world, who, study, asked, tell, originals);
  if (typeof content === 'string' || content instanceof Uint8Array) yield* inPieces(content);
  else yield* zipPieces(content);
}
