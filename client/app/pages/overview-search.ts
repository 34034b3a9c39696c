import { z } from 'zod';
import { listParam, textParam } from '#client/lib/search-params.ts';

export const OverviewSearch = z.object({
  /** Two months, `2020-10..2020-11`, instead of the last two closed ones. */
  compare: z
    .string()
    .regex(/^\d{4}-\d{2}\.\.\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
  /** The groups of what is new that are shown whole. */
  whole: listParam(z.enum(['raised', 'again', 'silent', 'moved'])),
  /** The interview being edited: `millhaven.2020-09`. */
  edit: textParam,
});
