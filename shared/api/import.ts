import { z } from 'zod';
import { TextPreview } from '../correction/correction.ts';
import {
  Import,
  ImportChoices,
  ImportFile,
  ImportNews,
  ImportPeek,
  Kept,
  OpenImport,
} from '../import/import.ts';
import { NewPeople, PatternChange, PatternMeans, PatternReading } from '../import/pattern.ts';
import { Participant } from '../participant/participant.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const one = z.strictObject({ study: z.string(), import: z.string() });
const file = one.extend({ file: z.string() });

export const importApi = {
  list: endpoint('GET', '/api/studies/:study/imports', {
    summary:
      'Reviews that nobody has finished, the latest first; each is thrown away seven days after its last change',
    params: study,
    result: z.strictObject({ items: z.array(OpenImport), next: z.null() }),
  }),
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
    summary:
      'Adds files to an import under review; one that was sent before is not added again. Answers what changed since `since`',
    params: one,
    takes: 'multipart/form-data',
    query: z.strictObject({
      wait: z.enum(['yes', 'no']).optional(),
      /** The place of the first of them among the rows, for files that are sent in parts; the last places where it does not say. */
      at: z.coerce.number().int().min(0).max(100_000).optional(),
      since: z.coerce.number().int().min(0).optional(),
    }),
    result: ImportNews,
    status: 201,
  }),
  news: endpoint('GET', '/api/studies/:study/imports/:import/news', {
    summary: 'What changed of an import after one of its changes, as counted by `rev`',
    params: one,
    query: z.strictObject({ since: z.coerce.number().int().min(0).optional() }),
    result: ImportNews,
  }),
  readNames: endpoint('POST', '/api/studies/:study/imports/:import/pattern/reading', {
    summary: 'What a pattern would read of the file names of an import; changes nothing',
    params: one,
    body: z.strictObject({ pattern: z.string().max(500), means: PatternMeans }),
    result: PatternReading,
  }),
  setPattern: endpoint('PUT', '/api/studies/:study/imports/:import/pattern', {
    summary: 'Reads the file names of an import by a pattern, and proposes anew; what people chose stays',
    params: one,
    body: PatternChange,
    result: Import,
  }),
  makeParticipants: endpoint('POST', '/api/studies/:study/imports/:import/pattern/participants', {
    summary:
      'Adds the participants that a pattern found in the file names, as one deed; each in the area that all of their files say. `means` is what the pattern’s parts stand for then',
    params: one,
    body: NewPeople,
    result: z.strictObject({ participants: z.array(Participant), means: PatternMeans }),
    status: 201,
  }),
  chooseMany: endpoint('PATCH', '/api/studies/:study/imports/:import/files', {
    summary:
      'Sets choices over the guesses of many files at once. `seen` is the `rev` they were chosen at: what another chose otherwise since then stays, and is named in `refused`',
    params: one,
    body: z.strictObject({
      files: z
        .array(z.strictObject({ id: z.string(), choices: ImportChoices }))
        .min(1)
        .max(1000),
      seen: z.int().optional(),
    }),
    result: z.strictObject({
      files: z.array(ImportFile),
      refused: z.array(z.strictObject({ file: z.string(), message: z.string() })),
    }),
  }),
  stopKeeping: endpoint('DELETE', '/api/studies/:study/imports/:import/keep', {
    summary: 'Stops keeping; what was kept of this go so far is taken back',
    params: one,
    result: z.strictObject({ id: Import.shape.id }),
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
    query: z.strictObject({ seen: z.coerce.number().int().min(0).optional() }),
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
