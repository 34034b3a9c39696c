import { z } from 'zod';
import { ThemeId } from '../ids.ts';
import { CodebookMark } from './then.ts';

/** What became of a theme between two states of the codebook. */
export const DifferenceKind = z.enum([
  'added',
  'retired',
  'returned',
  'renamed',
  'moved',
  'merged',
  'split',
  'redefined',
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** One field before and after, with the words that were kept, added and taken out in their order. */
export const FieldDifference = z.strictObject({
  field: z.enum(['title', 'kind', 'group', 'parent', 'definition', 'useWhen', 'notWhen']),
  before: z.string(),
  after: z.string(),
  words: z.array(z.strictObject({ is: z.enum(['kept', 'added', 'removed']), text: z.string() })),
});
export type FieldDifference = z.infer<typeof FieldDifference>;

export const ThemeDifference = z.strictObject({
  what: DifferenceKind,
  theme: ThemeId,
  /** Its title in the later state; of one that went, its last. */
  title: z.string(),
  /** The fields that differ; of an added theme all it says, of one retired, merged or split none. */
  fields: z.array(FieldDifference),
  /** For a merge where it went, for a split what it gave. */
  others: z.array(z.strictObject({ id: ThemeId, title: z.string() })),
  /** Numbers of the events between that made the difference. */
  events: z.array(z.int()),
});
export type ThemeDifference = z.infer<typeof ThemeDifference>;

/** Two states of the codebook, the earlier one first, and what differs, in the order of the later frame. */
export const CodebookDifference = z.strictObject({
  from: CodebookMark,
  to: CodebookMark,
  items: z.array(ThemeDifference),
});
export type CodebookDifference = z.infer<typeof CodebookDifference>;
