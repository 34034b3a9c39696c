import { z } from 'zod';
import { textParam } from '#client/lib/search-params.ts';

export const OverTimeSinceSearch = z.object({
  /** Two closed months, `2020-10..2020-11`, instead of the last two. */
  compare: z
    .string()
    .regex(/^\d{4}-\d{2}\.\.\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
  /** One area alone, as a word of the address. */
  area: textParam,
});
export type OverTimeSinceSearch = z.infer<typeof OverTimeSinceSearch>;
