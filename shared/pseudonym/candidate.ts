import { z } from 'zod';
import { SourceId, WaveId } from '../ids.ts';
import { NameKind } from './dictionary.ts';

/** Why words may be a name. */
export const NameReason = z.enum([
  /** A capital inside a sentence, or several together. */
  'capital',
  /** After “Mrs” or the like. */
  'titled',
  /** The label of a speaker. */
  'label',
  /** A capital, but at the beginning of sentences only. */
  'begins',
  /** A capital, but the study also has the word in small letters. */
  'small',
  /** Part of a name of somebody who takes part. */
  'identity',
  /** Nearly a name of the dictionary, or of somebody who takes part. */
  'spelling',
  'email',
  'web',
  'phone',
  'postcode',
  'address',
  'handle',
  'number',
]);
export type NameReason = z.infer<typeof NameReason>;

/** A place of a name in a text, with the words around it. */
export const NamePlace = z.strictObject({
  source: SourceId,
  title: z.string(),
  wave: WaveId.nullable(),
  /** Counted from 1; null for a speaker's label. */
  turn: z.int().nullable(),
  lead: z.string(),
  words: z.string(),
  tail: z.string(),
});
export type NamePlace = z.infer<typeof NamePlace>;

/** Words that may be a name and that nobody decided on, wherever they stand in the study. */
export const Candidate = z.strictObject({
  /** What its spellings share. */
  key: z.string(),
  /** Its commonest spelling. */
  text: z.string(),
  /** What it may name. */
  kind: NameKind,
  why: z.array(NameReason),
  /** More than a guess. */
  likely: z.boolean(),
  count: z.int(),
  sources: z.int(),
  waves: z.array(z.strictObject({ wave: WaveId.nullable(), count: z.int() })),
  /** Some of its places, in different sources where there are several. */
  places: z.array(NamePlace),
});
export type Candidate = z.infer<typeof Candidate>;

/** What stands open about the names of a study, or of one source. */
export const Candidates = z.strictObject({
  /** The likely before the guesses, the frequent first. */
  items: z.array(Candidate),
  /** How many of them are likely. */
  open: z.int(),
  /** Names of the dictionary that still stand in texts: how many, and in how many sources. */
  standing: z.int(),
  sources: z.int(),
});
export type Candidates = z.infer<typeof Candidates>;
