import { z } from 'zod';
import { CodebookDifference } from '../codebook/difference.ts';
import { CodebookEvent } from '../codebook/event.ts';
import { CodebookThen, CodebookVersion } from '../codebook/then.ts';
import { CodebookFormat } from '../format/codebook/format.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const version = z.strictObject({ study: z.string(), event: z.coerce.number().int().min(1) });
const name = z.string().trim().min(1, 'a version needs a name').max(80);

/**
 * A state of the codebook: the number of an event, a day or moment (the end of that day), the name of a
 * version, or a wave (the day it was closed, else the last day of its window). Today's where nobody says.
 */
const asOf = z.string().optional();
const yesOrNo = z.enum(['yes', 'no']);

export const codebookApi = {
  get: endpoint('GET', '/api/studies/:study/codebook', {
    summary: 'The codebook as it was after an event, in a named version, on a day or at the end of a wave',
    params: study,
    query: z.strictObject({ asOf }),
    result: CodebookThen,
  }),
  compare: endpoint('GET', '/api/studies/:study/codebook/compare', {
    summary: 'What became of the codebook between two of its states, word by word',
    params: study,
    query: z.strictObject({ from: z.string(), to: asOf }),
    result: CodebookDifference,
  }),
  events: endpoint('GET', '/api/studies/:study/codebook/events', {
    summary: 'What became of the codebook, oldest first; of one theme where asked for',
    params: study,
    query: z.strictObject({ theme: z.string().optional() }),
    result: z.strictObject({ items: z.array(CodebookEvent), next: z.null() }),
  }),
  versions: endpoint('GET', '/api/studies/:study/codebook/versions', {
    summary: 'The named versions of the codebook, oldest first',
    params: study,
    result: z.strictObject({ items: z.array(CodebookVersion), next: z.null() }),
  }),
  /** `event` is the last one where nobody says. */
  nameVersion: endpoint('POST', '/api/studies/:study/codebook/versions', {
    summary: 'Puts a name on the codebook as it stands, or as it stood after an event',
    params: study,
    body: z.strictObject({ name, event: z.int().min(1).optional() }),
    result: CodebookEvent,
    status: 201,
  }),
  renameVersion: endpoint('PATCH', '/api/studies/:study/codebook/versions/:event', {
    summary: 'Gives a version of the codebook another name',
    params: version,
    body: z.strictObject({ name }),
    result: CodebookEvent,
  }),
  removeVersion: endpoint('DELETE', '/api/studies/:study/codebook/versions/:event', {
    summary: 'Takes the name of a version away; the codebook stays as it is',
    params: version,
    result: CodebookEvent,
  }),
  /** Counts and changes are in it, examples too, unless said otherwise; a file with examples is a working copy. */
  download: endpoint('GET', '/api/studies/:study/codebook/export', {
    summary: 'The codebook as the appendix of a report: Word, Markdown or CSV',
    params: study,
    query: z.strictObject({
      format: CodebookFormat,
      asOf,
      counts: yesOrNo.optional(),
      /** `cleared`: of the examples only words that are cleared for the public. */
      examples: z.enum(['yes', 'no', 'cleared']).optional(),
      changes: yesOrNo.optional(),
    }),
    result: z.string(),
    answers: [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'text/markdown',
      'text/csv',
    ],
  }),
};
