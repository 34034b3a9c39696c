import { z } from 'zod';

/** Where something stands in a text, in UTF-16 code units. */
export const LoneSpan = z.strictObject({ start: z.int(), end: z.int() });
