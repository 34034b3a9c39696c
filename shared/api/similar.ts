import { z } from 'zod';
import { Coding } from '../coding/coding.ts';
import { SimilarAnswer, SimilarPassage } from '../search/similar.ts';
import { endpoint } from './endpoint.ts';

const theme = z.strictObject({ study: z.string(), theme: z.string() });

export const similarApi = {
  list: endpoint('GET', '/api/studies/:study/themes/:theme/similar', {
    summary:
      'Passages not coded with a theme that speak like those that are, most alike first, each with why',
    params: theme,
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).optional() }),
    result: z.strictObject({
      items: z.array(SimilarPassage),
      /** The theme's words, heaviest first. */
      words: z.array(z.string()),
      /** Coded passages that the words were weighed from. */
      passages: z.int(),
      /** Suggestions answered so far. */
      accepted: z.int(),
      rejected: z.int(),
    }),
  }),
  /** A rejected suggestion is kept as a rejected coding, which counts nowhere and keeps it from coming back. */
  answer: endpoint('POST', '/api/studies/:study/themes/:theme/similar', {
    summary: 'Takes a suggested passage as a coding, or turns it down for good',
    params: theme,
    body: SimilarAnswer,
    result: Coding,
    status: 201,
  }),
};
