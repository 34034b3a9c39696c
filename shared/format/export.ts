import { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { Audience } from '../quote/clearing.ts';

/** What a study can be written as. `docx`, `html` and `md` are read by people, `csv` and `xlsx` are tables, `qdpx` and `qdc` are REFI-QDA. */
export const ExportFormat = z.enum([
  'folder',
  'archive',
  'qdpx',
  'qdc',
  'csv',
  'xlsx',
  'docx',
  'html',
  'md',
  'json',
]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Formats of other programs, which cannot carry all of a study. */
export const RefiFormat = ExportFormat.extract(['qdpx', 'qdc']);
export type RefiFormat = z.infer<typeof RefiFormat>;

/** What of a study can be written by itself; `tables` is every table there is, a sheet each. */
export const ExportWhat = z.enum([
  'quotes',
  'codings',
  'matrix',
  'trajectories',
  'threats',
  'assessments',
  'statuses',
  'codebook',
  'memos',
  'framework',
  'tables',
]);
export type ExportWhat = z.infer<typeof ExportWhat>;

/** What leaves with words that nobody cleared says so. */
export const WORKING_COPY = 'working copy, not cleared';

/** What a Word file is on the wire. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What spreadsheets of several sheets are on the wire. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What can be one table, the one taken where nobody says first. */
export const TABLES = [
  'codings',
  'quotes',
  'matrix',
  'trajectories',
  'threats',
  'assessments',
  'statuses',
  'codebook',
  'memos',
  'framework',
] as const satisfies readonly ExportWhat[];
export type ExportTable = (typeof TABLES)[number];

interface FormatKind {
  /** How its files end. */
  ending: string;
  mediaType: string;
  /** In words: “Word”. */
  called: string;
  /** What it can hold, what is taken where nobody says first; nothing where it holds the whole study. */
  holds: readonly ExportWhat[];
}

/**
 * Every format with what it holds: the one list that command line, addresses and screens follow. A new format is a name
 * in `ExportFormat`, a line here, and a writer in the service of exports.
 */
export const FORMATS: Readonly<Record<ExportFormat, FormatKind>> = {
  folder: { ending: 'zip', mediaType: 'application/zip', called: 'Study folder', holds: [] },
  archive: { ending: 'zip', mediaType: 'application/zip', called: 'Package for an archive', holds: [] },
  qdpx: { ending: 'qdpx', mediaType: 'application/zip', called: 'Project (REFI-QDA)', holds: [] },
  qdc: { ending: 'qdc', mediaType: 'application/xml', called: 'Codebook (REFI-QDA)', holds: [] },
  csv: { ending: 'csv', mediaType: 'text/csv', called: 'Table (CSV)', holds: TABLES },
  xlsx: { ending: 'xlsx', mediaType: XLSX_TYPE, called: 'Table (Excel)', holds: [...TABLES, 'tables'] },
  docx: { ending: 'docx', mediaType: DOCX_TYPE, called: 'Word', holds: ['quotes', 'codebook'] },
  html: { ending: 'html', mediaType: 'text/html', called: 'HTML, one page', holds: ['quotes'] },
  md: {
    ending: 'md',
    mediaType: 'text/markdown',
    called: 'Markdown',
    holds: ['quotes', 'codebook', 'memos'],
  },
  json: { ending: 'json', mediaType: 'application/json', called: 'JSON', holds: [] },
};

/** Measures of the team, which hold no words of participants: they may leave for readers too. */
export const MEASURES: ReadonlySet<ExportWhat> = new Set(['matrix', 'trajectories', 'threats']);

/** What a study is asked to be written as. */
export interface ExportAsked {
  format: ExportFormat;
  what?: ExportWhat | undefined;
  /** Readers whom quotes are written for; without, they are a working copy. */
  audience?: Audience | undefined;
  /** Leaves out what those said who said no to archiving. */
  archive?: 'yes' | undefined;
  /** Puts beside a REFI-QDA project what the standard has no room for; other programs may refuse such a file. */
  sidecar?: 'yes' | undefined;
  /** Leaves out what came in with other projects and is not shown here, which only owners take along. */
  carry?: 'no' | undefined;
}

/** What of a study a format is asked to hold; refuses what it does not, with what it does. */
export function whatMeant({
  format,
  what: asked,
  audience,
  archive,
  sidecar,
  carry,
}: ExportAsked): ExportWhat | undefined {
  const { holds, called } = FORMATS[format];
  const refuse = (message: string, field: string, help: string) =>
    new DomainError('invalid', message, { field, help });
  if (holds.length === 0 && asked !== undefined)
    throw refuse(
      `${format} holds the whole study; it does not take “what”.`,
      'what',
      'Leave it out, or take csv.',
    );
  const what = asked ?? holds[0];
  if (what !== undefined && !holds.includes(what)) {
    const others = Object.entries(FORMATS).flatMap(([name, one]) => (one.holds.includes(what) ? [name] : []));
    throw refuse(`${called} holds ${holds.join(', ')}; not ${what}.`, 'what', `Take ${others.join(' or ')}.`);
  }
  if (audience !== undefined && what !== 'quotes')
    throw refuse('Only quotes are written for readers.', 'audience', 'Leave it out for a working copy.');
  if (archive && holds.length > 0)
    throw refuse('Only the whole study is written for an archive.', 'archive', 'Take folder or json.');
  if (carry && format !== 'qdpx')
    throw refuse('Only a REFI-QDA project carries anything along.', 'carry', 'Leave it out, or take qdpx.');
  if (sidecar && format !== 'qdpx')
    throw refuse('Only a REFI-QDA project has a sidecar.', 'sidecar', 'Leave it out, or take qdpx.');
  return what;
}
