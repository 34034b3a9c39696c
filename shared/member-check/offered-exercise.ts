import { z } from 'zod';
import { EXERCISE_PARTS } from '../exercise/exercise.ts';
import { OfferedExerciseId, ParticipantId, SourceId, WaveId } from '../ids.ts';

const cell = z.string().trim().max(600).default('');

/** A row as a coordinator wrote it: change → threat → way to overcome → next step. */
export const OfferedRow = z.strictObject({ change: cell, threat: cell, opportunity: cell, step: cell });
export type OfferedRow = z.infer<typeof OfferedRow>;

export const isBlankOffer = (row: OfferedRow): boolean => EXERCISE_PARTS.every((part) => row[part] === '');

/** An exercise as a coordinator sent it in; nothing of it stands in the study until somebody takes it up. */
export const OfferedExercise = z.strictObject({
  id: OfferedExerciseId,
  rev: z.int(),
  participant: ParticipantId,
  wave: WaveId,
  rows: z.array(OfferedRow).min(1).max(30),
  at: z.string(),
  state: z.enum(['waiting', 'taken', 'declined']),
  /** The exercise that was made of it. */
  source: SourceId.nullable(),
});
export type OfferedExercise = z.infer<typeof OfferedExercise>;

export const NewOfferedExercise = z.strictObject({
  /** A month or an id; without it the newest wave. */
  wave: z.string().optional(),
  rows: z
    .array(OfferedRow)
    .max(30)
    .refine((rows) => rows.some((row) => !isBlankOffer(row)), 'an exercise needs words in a row'),
});
export type NewOfferedExercise = z.infer<typeof NewOfferedExercise>;
