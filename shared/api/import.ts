import { z } from 'zod';
import { TextPreview } from '../correction/correction.ts';
import { Import, ImportChoices, ImportFile, ImportPeek, Kept } from '../import/import.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const one = z.strictObject({ study: z.string(), import: z.string() });
const file = one.extend({ file: z.string() });

export const importApi = {
  /**
   * Takes files as multipart form data (field `files`; the file's name may carry folders). Answers with the
   * proposals once all are read or, with `wait=no`, at once.
   */
  start: endpoint('POST', '/api/studies/:study/imports', {
    summary: 'Reads files into proposals; nothing is kept in the study yet',
    params: study,
    query: z.strictObject({
      wait: z.enum(['yes', 'no']).optional(),
      pattern: z.string().max(500).optional(),
    }),
    result: Import,
    status: 201,
  }),
  addFiles: endpoint('POST', '/api/studies/:study/imports/:import/files', {
    summary: 'Adds files to an import under review',
    params: one,
    takes: 'multipart/form-data',
    query: z.strictObject({ wait: z.enum(['yes', 'no']).optional() }),
    result: Import,
    status: 201,
  }),
  get: endpoint('GET', '/api/studies/:study/imports/:import', {
    summary: 'An import as it stands under review',
    params: one,
    result: Import,
  }),
  peek: endpoint('GET', '/api/studies/:study/imports/:import/files/:file', {
    summary:
      'A closer look at one file: first turns, what was not understood, where it differs from a near-duplicate',
    params: file,
    query: z.strictObject({ turns: z.coerce.number().int().min(1).max(5000).optional() }),
    result: ImportPeek,
  }),
  previewText: endpoint('GET', '/api/studies/:study/imports/:import/files/:file/text', {
    summary: 'What keeping a file as the next text of the source it is nearly a copy of would do',
    params: file,
    result: TextPreview,
  }),
  choose: endpoint('PATCH', '/api/studies/:study/imports/:import/files/:file', {
    summary: 'Sets a person’s choices over the guesses of one file',
    params: file,
    body: ImportChoices,
    result: ImportFile,
  }),
  leaveOut: endpoint('DELETE', '/api/studies/:study/imports/:import/files/:file', {
    summary: 'Leaves one file out of an import; nothing of it stays',
    params: file,
    result: z.strictObject({ id: ImportFile.shape.id }),
  }),
  keep: endpoint('POST', '/api/studies/:study/imports/:import/keep', {
    summary:
      'Keeps the files that are ticked as sources, as one deed to undo; with `incomplete` also those with open questions',
    params: one,
    body: z.strictObject({ files: z.array(z.string()).optional(), incomplete: z.boolean().optional() }),
    result: Kept,
  }),
  cancel: endpoint('DELETE', '/api/studies/:study/imports/:import', {
    summary: 'Drops an import; nothing of it stays',
    params: one,
    result: z.strictObject({ id: Import.shape.id }),
  }),
};
