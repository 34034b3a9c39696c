import { z } from 'zod';
import { Accepted, Accepting } from '../reading/accepting.ts';
import { Beginning } from '../reading/view.ts';
import { endpoint } from './endpoint.ts';

const source = z.strictObject({ study: z.string(), source: z.string() });

export const beginningApi = {
  get: endpoint('GET', '/api/studies/:study/sources/:source/proposals', {
    summary:
      'What a report or position paper proposes: groups, themes, quotes, citations, next steps and what is missing; nothing is kept',
    params: source,
    result: Beginning,
  }),
  accept: endpoint('POST', '/api/studies/:study/sources/:source/proposals', {
    summary: 'Keeps what was taken of a reading’s proposals as one deed; what the study has already is left',
    params: source,
    body: Accepting,
    result: Accepted,
  }),
};
