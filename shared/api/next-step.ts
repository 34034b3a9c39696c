import { z } from 'zod';
import { NewNextStep, NextStep, NextStepChanges } from '../next-step/next-step.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const step = z.strictObject({ study: z.string(), step: z.string() });

export const nextStepApi = {
  list: endpoint('GET', '/api/studies/:study/next-steps', {
    summary: 'What was undertaken, by horizon and due date',
    params: study,
    query: z.strictObject({
      ...paging,
      area: z.string().optional(),
      theme: z.string().optional(),
      state: NextStep.shape.state.optional(),
    }),
    result: listOf(NextStep),
  }),
  get: endpoint('GET', '/api/studies/:study/next-steps/:step', {
    summary: 'One next step',
    params: step,
    result: NextStep,
  }),
  add: endpoint('POST', '/api/studies/:study/next-steps', {
    summary: 'Adds a next step',
    params: study,
    body: NewNextStep,
    result: NextStep,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/next-steps/:step', {
    summary: 'Changes a next step',
    params: step,
    body: NextStepChanges.extend(seen),
    result: NextStep,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/next-steps/:step', {
    summary: 'Removes a next step',
    params: step,
    query: z.strictObject(seen),
    result: z.strictObject({ id: NextStep.shape.id }),
  }),
};
