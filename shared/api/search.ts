import { z } from 'zod';
import { Coding } from '../coding/coding.ts';
import { AreaId, WaveId } from '../ids.ts';
import { Hit, HitsToCode } from '../search/hit.ts';
import { endpoint, listOf, paging } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const asked = {
  q: z.string().default(''),
  /** Leaves interviewers' turns out. */
  only: z.enum(['participants']).optional(),
};

export const searchApi = {
  list: endpoint('GET', '/api/studies/:study/search', {
    summary:
      'Turns that hold every word asked for, best first: “…” is exact, word* a beginning, NEAR(a b, 5) close together, -word keeps out, and the last word may be a beginning',
    params: study,
    query: z.strictObject({
      ...paging,
      ...asked,
      /** Areas and waves, parted by commas; `none` for sources without. */
      area: z.string().optional(),
      wave: z.string().optional(),
    }),
    result: listOf(Hit),
  }),
  /** What is narrowed by area does not narrow the counts by area, and so for waves. */
  counts: endpoint('GET', '/api/studies/:study/search/counts', {
    summary: 'How many turns hold what is asked for, by area and wave and by who speaks',
    params: study,
    query: z.strictObject({ q: asked.q }),
    result: z.strictObject({
      items: z.array(
        z.strictObject({
          area: AreaId.nullable(),
          wave: WaveId.nullable(),
          role: Hit.shape.role,
          turns: z.int(),
        }),
      ),
    }),
  }),
  code: endpoint('POST', '/api/studies/:study/search/code', {
    summary:
      'Codes hits with a theme as words, sentences or turns in one deed; what carries it already is left as it is',
    params: study,
    body: HitsToCode,
    result: z.strictObject({ items: z.array(Coding), existing: z.int() }),
    status: 201,
  }),
};
