import { z } from 'zod';
import { NAME_PARTS } from '../format/name-pattern.ts';
import { AreaId, ParticipantId, WaveId } from '../ids.ts';
import { NewParticipant } from '../participant/participant.ts';

/** What parts of file names stand for, as a person said: by the part as it stands in the name. */
export const PatternMeans = z
  .strictObject({
    participant: z.record(z.string().max(100), ParticipantId),
    wave: z.record(z.string().max(100), WaveId),
    area: z.record(z.string().max(100), AreaId),
  })
  .partial();
export type PatternMeans = z.infer<typeof PatternMeans>;

export const PatternText = z.string().trim().min(1).max(500);

/** A pattern over the file names of an import, and what its parts stand for; null takes it away. */
export const PatternChange = z.strictObject({ pattern: PatternText.nullable(), means: PatternMeans });
export type PatternChange = z.infer<typeof PatternChange>;

/** One value that a pattern found, and what it stands for. */
export const PatternValue = z.strictObject({
  part: z.enum(NAME_PARTS),
  /** As it stands in the name. */
  raw: z.string(),
  /** In how many names. */
  files: z.int(),
  /** The id of what it stands for, for a date the day itself; null where the study does not know it. */
  means: z.string().nullable(),
  /** A person said what it stands for. */
  isSaid: z.boolean(),
});
export type PatternValue = z.infer<typeof PatternValue>;

/** What a pattern reads of the file names of an import. */
export const PatternReading = z.strictObject({
  /** Why it reads nothing, and what to do; null where it reads. */
  problem: z.strictObject({ message: z.string(), help: z.string() }).nullable(),
  files: z.int(),
  /** Names that it fits. */
  fits: z.int(),
  /** The first names it fits, and the first it does not. */
  examples: z.array(z.strictObject({ fileName: z.string(), fits: z.boolean() })),
  values: z.array(PatternValue),
});
export type PatternReading = z.infer<typeof PatternReading>;

/** Somebody to be added, and what file names call them. */
export const NewPerson = z.strictObject({
  pseudonym: NewParticipant.shape.pseudonym,
  raws: z.array(z.string().max(100)).min(1).max(100),
});
export type NewPerson = z.infer<typeof NewPerson>;

/** Participants to make of what a pattern found. */
export const NewPeople = z.strictObject({
  pattern: PatternText,
  means: PatternMeans,
  people: z.array(NewPerson).min(1).max(1000),
});
export type NewPeople = z.infer<typeof NewPeople>;
