import { z } from 'zod';
import { CoderId, ThemeId } from '../ids.ts';

export const EventKind = z.enum([
  'create',
  'rename',
  'move',
  'broaden',
  'narrow',
  'shift',
  'split',
  'merge',
  'retire',
]);
export type EventKind = z.infer<typeof EventKind>;

/**
 * One dated change of the codebook. `themes` are those it is about: the one created, renamed, moved,
 * broadened, narrowed, shifted or retired; for a merge those that went, for a split the one that was split.
 * `results` are where a merge went to and what a split gave.
 */
export const CodebookEvent = z.strictObject({
  number: z.int().min(1),
  kind: EventKind,
  at: z.string(),
  by: CoderId.nullable(),
  themes: z.array(ThemeId).min(1),
  results: z.array(ThemeId),
  note: z.string(),
  /** The fields before the change, by name: what the history shows beside the new ones. */
  before: z.record(z.string(), z.string().nullable()),
  /** A codebook version is a name put on an event number; null where none ends here. */
  version: z.string().nullable(),
});
export type CodebookEvent = z.infer<typeof CodebookEvent>;
