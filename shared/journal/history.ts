import { z } from 'zod';
import { JournalEntry } from './journal.ts';

/** A line of the history: a deed, or all deeds of one batch in the words of the last of them. */
export const HistoryEntry = JournalEntry.omit({ ids: true }).extend({
  /** How many deeds of one batch stand behind it. */
  deeds: z.int(),
  /** Who took it back and when; null where it stands. */
  undone: z.strictObject({ by: z.string(), at: z.string() }).nullable(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** One field of a thing, in the words of a researcher; null where the thing was not there. */
export const FieldChange = z.strictObject({
  field: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type FieldChange = z.infer<typeof FieldChange>;

/** What a deed did to one thing. Unlike the journal itself this may hold the words that were coded. */
export const ThingChange = z.strictObject({
  /** A word of the glossary, as a person reads it: “theme”, “next step”. */
  word: z.string(),
  id: z.string(),
  /** Its title, name or month; empty where it has none. */
  title: z.string(),
  how: z.enum(['made', 'changed', 'removed']),
  fields: z.array(FieldChange),
  /** What an earlier state of it can be brought back from: as it was before, as it was after, or nothing. */
  restorable: z.array(z.enum(['before', 'after'])),
});
export type ThingChange = z.infer<typeof ThingChange>;

/** A line of the history with all that it changed. */
export const HistoryDetail = z.strictObject({
  entry: HistoryEntry,
  /** At most as many as can be read; `more` says how many are left out. */
  things: z.array(ThingChange),
  more: z.int(),
  /** Why the person asking cannot take it back, or null where they can. */
  heldBack: z.string().nullable(),
});
export type HistoryDetail = z.infer<typeof HistoryDetail>;

/** Which earlier state of a theme, memo or source is wanted. */
export const Restoring = z.strictObject({
  /** Id of the theme, memo or source. */
  thing: z.string(),
  as: z.enum(['before', 'after']),
  /** For a theme whose meaning would change: what kind of change going back is. */
  meaning: z.enum(['same', 'broaden', 'narrow', 'shift']).optional(),
  note: z.string().optional(),
});
export type Restoring = z.infer<typeof Restoring>;
