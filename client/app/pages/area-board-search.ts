import { z } from 'zod';
import { textParam, wordParam } from '#client/lib/search-params.ts';

/** What the address of an area's board says: the month, board or list, the loose ends kept, the open card. */
export const AreaBoardSearch = z.object({
  /** A month, `2020-11`. */
  wave: textParam,
  view: wordParam(['board', 'list', 'exercise']),
  only: wordParam(['no-answer', 'no-excerpt', 'carries-nothing', 'no-owner']),
  /** The card whose details are open: a theme's title as a word, or a step's id. */
  focus: textParam,
});
