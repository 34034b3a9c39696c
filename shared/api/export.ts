import { z } from 'zod';
import { ExportFormat, ExportWhat, XLSX_TYPE } from '../format/export.ts';
import { endpoint } from './endpoint.ts';

export const exportApi = {
  /** Named as a working copy, since nothing in it is cleared for readers; `folder` comes as a zip. */
  download: endpoint('GET', '/api/studies/:study/export', {
    summary:
      'A working copy of the study as a file: its folder, all of it as JSON, or one table as CSV or XLSX',
    params: z.strictObject({ study: z.string() }),
    query: z.strictObject({ format: ExportFormat, what: ExportWhat.optional() }),
    result: z.string(),
    answers: ['application/zip', 'application/json', 'text/csv', XLSX_TYPE, 'text/markdown'],
  }),
};
