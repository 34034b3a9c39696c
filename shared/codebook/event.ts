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
  /**
   * The fields before the change, by name; what they were after it is what the next event of the theme tells as
   * its before, or what stands now. A rename has `title` and, where the words changed and the meaning did not,
   * `definition`, `useWhen`, `notWhen`; a move `kind`, `group`, `parent` as titles and `groupId`, `parentId`;
   * broaden, narrow and shift those of `definition`, `useWhen`, `notWhen` that changed; a merge and a split the
   * `title` of the theme that went; create and retire nothing (a second retire brings the theme back).
   */
  before: z.record(z.string(), z.string().nullable()),
  /** A codebook version is a name put on an event number; null where none ends here. */
  version: z.string().nullable(),
});
export type CodebookEvent = z.infer<typeof CodebookEvent>;
