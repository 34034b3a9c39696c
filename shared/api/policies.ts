import { z } from 'zod';
import { Policies, PoliciesChanges } from '../study/policies.ts';
import { PoliciesPreview } from '../study/policies-preview.ts';
import { endpoint, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });

/** The thresholds of a study; `rev` is the study's. */
export const PoliciesView = Policies.extend({ rev: z.int() });
export type PoliciesView = z.infer<typeof PoliciesView>;

export const policiesApi = {
  get: endpoint('GET', '/api/studies/:study/policies', {
    summary: 'The thresholds that the measures of this study rest on',
    params: study,
    result: PoliciesView,
  }),
  change: endpoint('PATCH', '/api/studies/:study/policies', {
    summary: 'Changes thresholds; those not named stay',
    params: study,
    body: PoliciesChanges.extend(seen),
    result: PoliciesView,
  }),
  preview: endpoint('POST', '/api/studies/:study/policies/preview', {
    summary: 'What other thresholds would change, were they kept now; nothing is kept',
    params: study,
    body: PoliciesChanges,
    result: PoliciesPreview,
  }),
};
