import { z } from 'zod';
import { NewStudy, Study, StudyChanges } from '../study/study.ts';
import { StudySummary, StudyView } from '../study/view.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });

export const studyApi = {
  list: endpoint('GET', '/api/studies', {
    summary: 'The studies of this data folder, by title',
    query: z.strictObject({ ...paging, trashed: z.enum(['true', 'false']).optional() }),
    result: listOf(StudySummary).extend({
      /** Study files that cannot be opened, and why: they are never passed over in silence. */
      unreadable: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
    }),
  }),
  get: endpoint('GET', '/api/studies/:study', {
    summary: 'One study with its areas and waves',
    params: study,
    result: StudyView,
  }),
  add: endpoint('POST', '/api/studies', {
    summary: 'Makes a study with its areas and months',
    body: NewStudy,
    result: StudyView,
    status: 201,
  }),
  sample: endpoint('POST', '/api/studies/sample', {
    summary: 'Opens the sample study where this data folder has none, and answers it',
    result: StudyView,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study', {
    summary: 'Changes what the study says of itself; its thresholds are changed as policies',
    params: study,
    body: StudyChanges.extend(seen),
    result: Study,
  }),
  trash: endpoint('DELETE', '/api/studies/:study', {
    summary: 'Puts the study into the trash',
    params: study,
    query: z.strictObject(seen),
    result: Study,
  }),
  restore: endpoint('POST', '/api/studies/:study/restore', {
    summary: 'Brings the study back from the trash',
    params: study,
    result: Study,
  }),
};
