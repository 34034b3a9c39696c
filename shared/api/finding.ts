import { z } from 'zod';
import { Finding, FindingChanges, FindingView, NewFinding } from '../finding/finding.ts';
import { ThemeId } from '../ids.ts';
import { ClaimGround } from '../report/claim-ground.ts';
import { ExcerptView } from './analysis.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const finding = z.strictObject({ study: z.string(), finding: z.string() });

/** A passage of a finding's themes; `against` says why it might speak against the finding, "" where nothing suggests so. */
export const FindingExcerpt = z.strictObject({
  excerpt: ExcerptView,
  themes: z.array(ThemeId),
  against: z.string(),
});
export type FindingExcerpt = z.infer<typeof FindingExcerpt>;

export const findingApi = {
  list: endpoint('GET', '/api/studies/:study/findings', {
    summary: 'The findings in their order, with what they rest on',
    params: study,
    query: z.strictObject({
      ...paging,
      theme: z.string().optional(),
      report: z.string().optional(),
      state: Finding.shape.state.optional(),
    }),
    result: listOf(FindingView),
  }),
  get: endpoint('GET', '/api/studies/:study/findings/:finding', {
    summary: 'One finding',
    params: finding,
    result: FindingView,
  }),
  excerpts: endpoint('GET', '/api/studies/:study/findings/:finding/excerpts', {
    summary: 'The passages of a finding’s themes, with those that might speak against it',
    params: finding,
    result: z.strictObject({ items: z.array(FindingExcerpt) }),
  }),
  ground: endpoint('GET', '/api/studies/:study/claim-ground', {
    summary: 'What the study knows, as far as sentences are held against it',
    params: study,
    result: ClaimGround,
  }),
  add: endpoint('POST', '/api/studies/:study/findings', {
    summary: 'Adds a finding as a draft',
    params: study,
    body: NewFinding,
    result: FindingView,
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/findings/:finding', {
    summary:
      'Changes a finding; a confirmed one becomes a draft again where what it claims or rests on changed',
    params: finding,
    body: FindingChanges.extend(seen),
    result: FindingView,
  }),
  confirm: endpoint('POST', '/api/studies/:study/findings/:finding/confirm', {
    summary: 'Confirms a finding in one’s own name; what does not hold stays visible beside it',
    params: finding,
    body: z.strictObject(seen),
    result: FindingView,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/findings/:finding', {
    summary: 'Removes a finding',
    params: finding,
    query: z.strictObject(seen),
    result: Finding.pick({ id: true }),
  }),
};
