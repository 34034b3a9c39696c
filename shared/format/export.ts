import { z } from 'zod';

/** What a study can be written as. `md` is for readers: quotes grouped by theme, area and wave. */
export const ExportFormat = z.enum(['folder', 'csv', 'xlsx', 'json', 'md']);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** What a table can hold. */
export const ExportWhat = z.enum([
  'quotes',
  'codings',
  'matrix',
  'trajectories',
  'codebook',
  'memos',
  'framework',
]);
export type ExportWhat = z.infer<typeof ExportWhat>;

/** What leaves with words that nobody cleared says so. */
export const WORKING_COPY = 'working copy, not cleared';

/** What a Word file is on the wire. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** What spreadsheets of several sheets are on the wire. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
