import { z } from 'zod';
import { numberParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { ThemeKind } from '#shared/theme/theme.ts';

const kinds = z
  .enum([...ThemeKind.options, 'unsorted'])
  .optional()
  .catch(undefined);

/** What the address of themes together says: which are set against which, what is counted, which pair is open. */
export const ThemeTogetherSearch = z.object({
  rows: kinds,
  columns: kinds,
  /** An area's name as a word. */
  area: textParam,
  /** A month, `2020-11`. */
  wave: textParam,
  voices: wordParam(['panel']),
  within: wordParam(['passage']),
  /** Fewer turns are not shown. */
  least: numberParam,
  /** The open pair: two titles as words, `trust-grew.winter-burnout`. */
  pair: textParam,
});
export type ThemeTogetherSearch = z.infer<typeof ThemeTogetherSearch>;
