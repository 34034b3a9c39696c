import { z } from 'zod';
import { Assessment, AssessmentSet, AssessmentView } from '../assessment/assessment.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const assessment = z.strictObject({ study: z.string(), assessment: z.string() });

export const assessmentApi = {
  list: endpoint('GET', '/api/studies/:study/assessments', {
    summary: 'The team’s judgements of cells, each with whether its cell has changed since',
    params: study,
    query: z.strictObject({
      ...paging,
      theme: z.string().optional(),
      area: z.string().optional(),
      wave: z.string().optional(),
      state: Assessment.shape.state.optional(),
    }),
    result: listOf(AssessmentView),
  }),
  get: endpoint('GET', '/api/studies/:study/assessments/:assessment', {
    summary: 'One assessment',
    params: assessment,
    result: AssessmentView,
  }),
  set: endpoint('PUT', '/api/studies/:study/assessments', {
    summary: 'Writes the assessment of a cell, new or changed',
    params: study,
    body: AssessmentSet,
    result: AssessmentView,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/assessments/:assessment', {
    summary: 'Removes an assessment',
    params: assessment,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Assessment.shape.id }),
  }),
};
