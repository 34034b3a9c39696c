import { z } from 'zod';
import { CoderId, DictionaryEntryId, ParticipantId } from '../ids.ts';

/** What a name names. */
export const NameKind = z.enum(['person', 'organisation', 'place']);
export type NameKind = z.infer<typeof NameKind>;

/** Somebody or something with all names it goes by, and the words that stand for it in every text of the study. */
export const DictionaryEntry = z.strictObject({
  id: DictionaryEntryId,
  kind: NameKind,
  /** All names and spellings, the fullest first. */
  names: z.array(z.string()),
  /** What it means, in brackets: “[housing officer]”. */
  replacement: z.string(),
  /** The participant it is, where it is one. */
  participant: ParticipantId.nullable(),
  note: z.string(),
  by: CoderId,
  at: z.string(),
});
export type DictionaryEntry = z.infer<typeof DictionaryEntry>;

const fields = {
  kind: NameKind,
  names: z.array(z.string().trim().min(2, 'a name has two letters at least').max(120)).min(1).max(50),
  /** With or without its brackets. */
  replacement: z.string().trim().min(1, 'say what the name means').max(120),
  /** By id or pseudonym. */
  participant: z.string().nullable(),
  note: z.string().trim().max(500),
};

export const NewDictionaryEntry = z.strictObject({
  ...fields,
  participant: fields.participant.default(null),
  note: fields.note.default(''),
});
export type NewDictionaryEntry = z.input<typeof NewDictionaryEntry>;

export const DictionaryChanges = z.strictObject(fields).partial();
export type DictionaryChanges = z.infer<typeof DictionaryChanges>;

/** Words that look like a name and are none. */
export const AsideName = z.strictObject({
  /** Folded, as `nameKey` has it. */
  key: z.string(),
  reason: z.string(),
  by: CoderId,
  at: z.string(),
});
export type AsideName = z.infer<typeof AsideName>;

/** One line of what was done with the dictionary; without any name. */
export const NamesLogLine = z.strictObject({
  id: z.int(),
  at: z.string(),
  by: CoderId,
  did: z.enum(['added', 'changed', 'removed', 'aside', 'back', 'applied', 'backups']),
  entry: DictionaryEntryId.nullable(),
  /** Sources whose text was replaced, places in them, places in the team's own words, and frozen documents. */
  sources: z.int(),
  places: z.int(),
  written: z.int(),
  sealed: z.int(),
});
export type NamesLogLine = z.infer<typeof NamesLogLine>;

/** The same with what whoever did it is called. */
export const NamesLogEntry = NamesLogLine.extend({ byName: z.string() });
export type NamesLogEntry = z.infer<typeof NamesLogEntry>;

/** A replacement as it stands in texts: one line in one pair of brackets; null where nothing is left of it. */
export function tidyReplacement(given: string): string | null {
  const words = given
    .replace(/[[\]*\\]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return words === '' ? null : `[${words}]`;
}

/** A replacement without its brackets. */
export const meaningOf = (replacement: string): string => replacement.replace(/^\[|\]$/gu, '');
