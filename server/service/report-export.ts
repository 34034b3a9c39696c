import type { reportWord } from '#server/io/report-word.ts';
import { lastNumber } from '#server/store/study/journal.ts';
import { getStudy } from '#server/store/study/study.ts';
import { DomainError } from '#shared/errors.ts';
import { codebookMarkdown } from '#shared/format/codebook/markdown.ts';
import { audienceWords } from '#shared/quote/readers.ts';
import { slug } from '#shared/reference.ts';
import type { EditionDocument } from '#shared/report/edition.ts';
import type { Leaving } from '#shared/report/flow.ts';
import { reportHtml } from '#shared/report/html.ts';
import { reportMarkdown } from '#shared/report/markdown.ts';
import { readReport } from '#shared/report/read.ts';
import { codebookAppendix } from './codebook-appendix.ts';
import { documentNow, edition as editionOf } from './edition.ts';
import { mayLeave } from './may-leave.ts';
import { mayRead } from './permission.ts';
import { piecesOf, quotesById, resolvePieces, resolving } from './pieces.ts';
import { reportAtHand } from './report.ts';
import { wordsTyped } from './spoken-words.ts';
import type { OpenStudy, Who, World } from './world.ts';

export const REPORT_FORMATS = ['docx', 'html', 'md'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

const MEDIA_TYPE: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  md: 'text/markdown',
};

/** Which report is asked for, by id or title, as what; an edition by id or name, the draft where none is named. */
export interface ReportAsked {
  report: string;
  format: ReportFormat;
  edition?: string | undefined;
  /** Method note and codebook behind it. */
  method?: 'yes' | 'no' | undefined;
  /** The list of what every quote and figure rests on. */
  evidence?: 'yes' | 'no' | undefined;
}

/** What a report is called as a file; refuses what may not leave and what is not there. Nothing is written yet. */
export function nameReport(
  world: World,
  who: Who,
  reference: string,
  { report, format, edition }: ReportAsked,
) {
  const open = mayLeave(world, who, reference, 'export.readers');
  const { id, db } = open;
  const draft = reportAtHand(db, report);
  const { title } = draft;
  const frozen = edition === undefined ? null : editionOf(world, who, id, report, edition);
  const name = frozen?.name ?? null;
  assertNoneTyped(open, frozen?.document ?? draft);
  const words = [getStudy(db).title, title, name ?? 'draft', world.now().slice(0, 10)];
  return {
    id,
    fileName: `${words.map(slug).filter(Boolean).join('-')}.${format}`,
    mediaType: MEDIA_TYPE[format],
  };
}

/** Words that nobody cleared may stand in the text itself, where nothing holds them back: then nothing leaves. */
function assertNoneTyped(
  { db }: OpenStudy,
  { title, body, audience }: Pick<EditionDocument, 'title' | 'body' | 'audience'>,
): void {
  const { typed, spoken } = wordsTyped(db, readReport(body), [...quotesById(db).values()], audience);
  const said = spoken.filter(({ isLong }) => isLong);
  if (typed.length + said.length === 0) return;
  const whose =
    typed.length > 0
      ? `words of ${typed.length === 1 ? 'a quote that is' : 'quotes that are'} not cleared for ${audienceWords(audience)}`
      : 'words of a transcript that nobody was asked about';
  throw new DomainError('conflict', `The text of ${title} holds ${whose}.`, {
    help: [
      ...typed.map(({ line, signed }) => `Line ${line}: words of ${signed}.`),
      ...said.map(({ line, source }) => `Line ${line}: words said in ${source}.`),
      'Put the quote there as a live piece, which is held back until it is cleared.',
    ].join('\n'),
  });
}

/** The report as it stands today, quotes held back that its readers may not read. */
function draftOf(world: World, who: Who, study: string, reference: string): EditionDocument {
  const { db } = mayRead(world, who, study);
  const report = reportAtHand(db, reference);
  const area = report.kind === 'briefing' ? report.area : null;
  const lines = readReport(report.body).parts.flatMap((part) =>
    part.is === 'piece' ? [{ line: part.key, asked: part.asked }] : [],
  );
  const pieces = piecesOf(resolving(world, who, study, { audience: report.audience, area }), lines);
  return documentNow(db, { journal: lastNumber(db), at: world.now() }, report, pieces);
}

const METHOD = '::method{}';

/** Method note and codebook as chapters behind the text: the method of today, the codebook of the document. */
function withAppendices(world: World, who: Who, study: string, document: EditionDocument): EditionDocument {
  const { parts, headings } = readReport(document.body);
  const hasMethod = parts.some((part) => part.is === 'piece' && part.key.startsWith('::method'));
  const top = '#'.repeat(Math.min(3, ...headings.map(({ depth }) => depth)));
  const asOf = String(document.codebook.event);
  const codebook = codebookMarkdown(
    codebookAppendix(world, who, study, { asOf, examples: 'no', changes: 'no' }),
  )
    .replace(/^# .*\n/, '')
    .replace(/^#+(?= )/gm, (marks) => '#'.repeat(Math.min(6, marks.length + top.length - 1)));
  const day = world.now().slice(0, 10);
  return {
    ...document,
    body: [
      document.body.trimEnd(),
      ...(hasMethod ? [] : [`${top} Appendix: method, as of ${day}`, METHOD]),
      `${top} Appendix: codebook`,
      codebook,
    ].join('\n\n'),
    pieces: hasMethod
      ? document.pieces
      : [
          ...document.pieces,
          ...resolvePieces(world, who, study, { lines: [METHOD], audience: document.audience }),
        ],
  };
}

/** A report or an edition of it with all that any writer needs; refused, with what and where, if uncleared words would leave. */
export function leavingReport(
  world: World,
  who: Who,
  study: string,
  { report, edition, method, evidence }: Omit<ReportAsked, 'format'>,
): Leaving {
  const open = mayRead(world, who, study);
  const frozen = edition === undefined ? null : editionOf(world, who, study, report, edition);
  const document = frozen?.document ?? draftOf(world, who, study, report);
  assertNoneTyped(open, document);
  return {
    document: method === 'yes' ? withAppendices(world, who, study, document) : document,
    edition: frozen?.name ?? null,
    language: getStudy(open.db).language || 'en-GB',
    withEvidence: evidence === 'yes',
  };
}

type OnProgress = Parameters<typeof reportWord>[1];

const WRITE: Record<
  ReportFormat,
  (leaving: Leaving, onProgress: OnProgress) => string | Promise<Uint8Array>
> = {
  // Loaded once asked for: a program that only serves pages does without.
  docx: async (leaving, onProgress) =>
    (await import('#server/io/report-word.ts')).reportWord(leaving, onProgress),
  html: reportHtml,
  md: reportMarkdown,
};

export const writeReport = async (
  leaving: Leaving,
  format: ReportFormat,
  onProgress?: OnProgress,
): Promise<string | Uint8Array> => WRITE[format](leaving, onProgress);
