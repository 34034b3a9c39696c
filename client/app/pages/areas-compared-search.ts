import { z } from 'zod';
import { flagParam, textParam, wordParam } from '#client/lib/search-params.ts';
import { Movement } from '#shared/analysis/movement.ts';
import { Scope } from '#shared/analysis/scope.ts';

/** What the address of the areas compared says: what is shown, and which theme is being worded. */
export const AreasComparedSearch = z.object({
  kind: wordParam(['change', 'enabler', 'threat', 'opportunity', 'unsorted']),
  scope: Scope.optional().catch(undefined),
  movement: Movement.optional().catch(undefined),
  /** Only threats that stand differently. */
  apart: flagParam,
  /** A theme's title as a word. */
  theme: textParam,
});
