import { z } from 'zod';

/** One deed as others learn of it: who, when, what and on which things; never a participant's words. */
export const JournalEntry = z.strictObject({
  number: z.int(),
  at: z.string(),
  by: z.strictObject({ id: z.string(), name: z.string() }),
  /** The service's name, `coding.add`. */
  deed: z.string(),
  ids: z.array(z.string()),
  summary: z.string(),
  undoes: z.int().nullable(),
  redoes: z.int().nullable(),
});
export type JournalEntry = z.infer<typeof JournalEntry>;

/** The words of the glossary that a deed can be about; its name is `word.verb`. */
export type Deed = `${string}.${string}`;
