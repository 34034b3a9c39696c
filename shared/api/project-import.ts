import { z } from 'zod';
import { CodebookGiven, CodebookReview, CodebookTaken } from '../import/codebook.ts';
import {
  ProjectAwaited,
  ProjectBrought,
  ProjectChoiceChanges,
  ProjectImport,
  ProjectKept,
} from '../import/project.ts';
import { endpoint } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const one = z.strictObject({ study: z.string(), import: z.string() });
const wait = z.strictObject({ wait: z.enum(['yes', 'no']).optional() });

/**
 * Projects of other programs (REFI-QDA, `.qdpx`). One file a time as multipart form data (field `files`); the answer
 * comes once it is read or, with `wait=no`, at once with the state `reading`. A project for a new study is asked for
 * under the id that the study will have, by whoever sent it alone.
 */
export const projectImportApi = {
  start: endpoint('POST', '/api/studies/:study/project-imports', {
    summary: 'Reads a REFI-QDA project for a study; nothing is kept in it yet',
    params: study,
    takes: 'multipart/form-data',
    query: wait,
    result: ProjectImport,
    status: 201,
  }),
  startNew: endpoint('POST', '/api/project-imports', {
    summary: 'Reads a REFI-QDA project for a new study, which is made when it is kept',
    takes: 'multipart/form-data',
    query: wait,
    result: ProjectImport,
    status: 201,
  }),
  list: endpoint('GET', '/api/studies/:study/project-imports', {
    summary:
      'Projects of other programs that were kept in a study or wait under review for it, the newest first',
    params: study,
    result: z.strictObject({ items: z.array(ProjectBrought), next: z.null() }),
  }),
  listNew: endpoint('GET', '/api/project-imports', {
    summary: 'Projects under review for new studies, of whoever asks alone, the newest first',
    result: z.strictObject({ items: z.array(ProjectAwaited), next: z.null() }),
  }),
  /** For owners: it holds what is not shown here, and words before names were replaced. */
  file: endpoint('GET', '/api/studies/:study/project-imports/:import/file', {
    summary: 'The file of a project as it came, byte for byte',
    params: one,
    result: z.string(),
    answers: ['application/zip'],
  }),
  get: endpoint('GET', '/api/studies/:study/project-imports/:import', {
    summary: 'A project as it stands under review',
    params: one,
    result: ProjectImport,
  }),
  /** Answers with the review as it reads then. */
  choose: endpoint('PATCH', '/api/studies/:study/project-imports/:import', {
    summary: 'Sets a person’s choices: how texts count, what groupings are, who coders are',
    params: one,
    body: ProjectChoiceChanges,
    result: ProjectImport,
  }),
  keep: endpoint('POST', '/api/studies/:study/project-imports/:import/keep', {
    summary:
      'Keeps what is new of a project as one deed to undo, or makes the study of it; with `incomplete` also while something is asked',
    params: one,
    body: z.strictObject({ incomplete: z.boolean().optional() }),
    result: ProjectKept,
  }),
  cancel: endpoint('DELETE', '/api/studies/:study/project-imports/:import', {
    summary: 'Drops a project under review; nothing of it stays',
    params: one,
    result: z.strictObject({ id: ProjectImport.shape.id }),
  }),
  previewCodebook: endpoint('POST', '/api/studies/:study/codebook-import/preview', {
    summary: 'What a codebook (.qdc, CSV or YAML) would add to a study; changes nothing',
    params: study,
    body: CodebookGiven,
    result: CodebookReview,
  }),
  takeCodebook: endpoint('POST', '/api/studies/:study/codebook-import', {
    summary: 'Adds to the codebook what a file holds and the study does not, as one deed',
    params: study,
    body: CodebookGiven,
    result: CodebookTaken,
  }),
};
