import { z } from 'zod';
import { flagParam, listParam, numberParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { LinkType } from '#shared/link/link.ts';
import { LOOSE_ENDS } from '#shared/link/loose-ends.ts';
import { ThemeKind } from '#shared/theme/theme.ts';

/** What the address of the link map says: map or list, how it is narrowed, what stands out, what is open. */
export const ThemeLinksSearch = z.object({
  view: wordParam(['map', 'list']),
  kinds: listParam(z.enum([...ThemeKind.options, 'unsorted'])),
  /** An area's name as a word. */
  area: textParam,
  type: LinkType.optional().catch(undefined),
  basis: wordParam(['participant', 'researcher']),
  /** Themes without a link too. */
  all: flagParam,
  only: wordParam(LOOSE_ENDS),
  /** Ids of folded groups, or `all`. */
  fold: listParam(z.string()),
  /** A theme's or group's title as a word, and how far its neighbourhood reaches. */
  focus: textParam,
  steps: numberParam,
  /** The id of the open link. */
  link: textParam,
  sort: wordParam(['from', 'what', 'to', 'basis', 'areas', 'since', 'excerpts']),
  down: flagParam,
});
export type ThemeLinksSearch = z.infer<typeof ThemeLinksSearch>;
