import { z } from 'zod';
import { textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of an interview sheet says: whose it is, of which month, and whether it is drawn as printed. */
export const SheetSearch = z.object({
  /** A month, `2020-12`; the next interview's where it is not given. */
  wave: textParam,
  /** A pseudonym; who is interviewed next in the area where it is not given. */
  participant: textParam,
  view: wordParam(['sheet', 'printed']),
});
