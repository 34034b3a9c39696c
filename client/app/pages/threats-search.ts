import { z } from 'zod';
import { textParam, wordParam } from '#client/lib/search-params.ts';
import { BOARD_FILTERS } from '#shared/threat/board.ts';

/** What the address of the threats says: which are shown, in which order, as what, and which is open. */
export const ThreatsSearch = z.object({
  show: wordParam(BOARD_FILTERS),
  sort: wordParam(['frame', 'worst']),
  view: wordParam(['board', 'list']),
  /** `threat.area` */
  open: textParam,
});
export type ThreatsSearch = z.infer<typeof ThreatsSearch>;
