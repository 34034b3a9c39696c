import { z } from 'zod';
import { ArchivePlan } from '../format/archive-plan.ts';
import { DOCX_TYPE, ExportFormat, ExportWhat, FORMATS, RefiFormat, XLSX_TYPE } from '../format/export.ts';
import { Audience } from '../quote/clearing.ts';
import { QuoteListAsked } from '../quote/list.ts';
import { endpoint } from './endpoint.ts';

/** A header that names a download while it is written, so that one can ask how far it is. */
export const DOWNLOAD_ID = 'Download-Id';

/** Where the schema of a study as JSON is published. */
export const STUDY_SCHEMA_PATH = '/api/study.schema.json';

/** What a format of other programs leaves out or carries in part, each as a sentence. */
export const NotCarried = z.array(z.object({ code: z.string(), message: z.string() }));

export const exportApi = {
  progress: endpoint('GET', '/api/studies/:study/downloads/:download', {
    summary: `How far a download is that is being written, by the ${DOWNLOAD_ID} it was asked with`,
    params: z.strictObject({ study: z.string(), download: z.string() }),
    /** Steps; nothing where it is not known or not being written. */
    result: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
  }),
  /**
   * Named as a working copy, since it holds what is not cleared for readers; `folder` comes as a zip. Quotes with an
   * `audience` hold what is cleared for it alone.
   */
  download: endpoint('GET', '/api/studies/:study/export', {
    summary:
      'A working copy of the study as a file: its folder, a package for an archive, all of it as JSON, one table as CSV or XLSX, quotes, codebook or memos to read',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({
      format: ExportFormat,
      what: ExportWhat.optional(),
      audience: Audience.optional(),
      /** Of what holds the whole study: without the sources and words of those who said no to archiving. */
      archive: z.literal('yes').optional(),
      /** Of `qdpx`: with what the standard has no room for beside it. */
      sidecar: z.literal('yes').optional(),
      /** Of `qdpx`: without what came in with other projects and is not shown here, which only owners take along. */
      carry: z.literal('no').optional(),
    }),
    result: z.string(),
    answers: [...new Set(Object.values(FORMATS).map(({ mediaType }) => mediaType))],
  }),
  notCarried: endpoint('GET', '/api/studies/:study/export/not-carried', {
    summary: 'What of the study would not be in a REFI-QDA file, and what is in it as it came with another',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({ format: RefiFormat }),
    result: z.strictObject({ warnings: NotCarried }),
  }),
  archivePlan: endpoint('GET', '/api/studies/:study/export/archive', {
    summary: 'What a package for a data archive would hold, and what stays here',
    params: z.strictObject({ study: z.string() }),
    result: ArchivePlan,
  }),
  /** Changes nothing; asked as a write because of how many quotes can be named. */
  quotes: endpoint('POST', '/api/studies/:study/export/quotes', {
    summary:
      'Quotes as Word, Markdown, HTML, CSV or XLSX with what is chosen of them; with an audience only what is cleared for it',
    params: z.strictObject({ study: z.string() }),
    body: QuoteListAsked,
    result: z.string(),
    answers: [DOCX_TYPE, 'text/markdown', 'text/html', 'text/csv', XLSX_TYPE],
  }),
};
