import { z } from 'zod';
import { AreaId, CardPlaceId, StepId, ThemeId } from '../ids.ts';

/** Where a card stands on the board of an area because somebody put it there: it is of a theme or of a next step. */
export const CardPlace = z.strictObject({
  id: CardPlaceId,
  rev: z.int(),
  area: AreaId,
  theme: ThemeId.nullable(),
  step: StepId.nullable(),
  /** Among the cards of its column, counted from 0. */
  position: z.int().min(0),
});
export type CardPlace = z.infer<typeof CardPlace>;

/** The cards of one column from top to bottom, by their ids; an empty list gives the column its own order back. */
export const ArrangedColumn = z.strictObject({
  column: z.enum(['enabler', 'change', 'threat', 'opportunity', 'step']),
  cards: z.array(z.string()),
});
export type ArrangedColumn = z.infer<typeof ArrangedColumn>;
