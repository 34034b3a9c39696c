import { z } from 'zod';
import { Day } from '../dates.ts';
import { AreaId, ParticipantId, SourceId, TextId, TurnId, WaveId } from '../ids.ts';
import { TextMark } from './text-mark.ts';

export const SourceKind = z.enum(['interview', 'conversation', 'exercise', 'field-note', 'reading', 'reply']);
export type SourceKind = z.infer<typeof SourceKind>;
export const SourceForm = z.enum(['transcript', 'full-notes', 'summary', 'structured']);
export type SourceForm = z.infer<typeof SourceForm>;
export const SpeakerRole = z.enum(['participant', 'interviewer', 'unknown']);
export type SpeakerRole = z.infer<typeof SpeakerRole>;

/** Who a label in the text stands for. */
export const Speaker = z.strictObject({ role: SpeakerRole, participant: ParticipantId.nullable() });
export type Speaker = z.infer<typeof Speaker>;

/** One stretch of talk; `start` and `end` are UTF-16 code units of its text version, `time` whole seconds. */
export const Turn = z.strictObject({
  id: TurnId,
  start: z.int(),
  end: z.int(),
  speaker: z.string().nullable(),
  role: SpeakerRole,
  time: z.int().nullable(),
  /** How its words were set, in offsets of the turn's own text; absent where nothing is known of it. */
  marks: z.array(TextMark).optional(),
});
export type Turn = z.infer<typeof Turn>;

/** A document of the study, without its words. */
export const Source = z.strictObject({
  id: SourceId,
  rev: z.int(),
  title: z.string(),
  kind: SourceKind,
  form: SourceForm,
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  participants: z.array(ParticipantId),
  conductedOn: Day.nullable(),
  /** Set by hand: whether it counts as a panel source; null leaves it to the rule. */
  panel: z.boolean().nullable(),
  /** Confirmed by a person: what this is a duplicate of. It then contributes nothing. */
  duplicateOf: SourceId.nullable(),
  speakers: z.record(z.string(), Speaker),
  /** The text version in force, and its number from 1. */
  text: TextId,
  version: z.int(),
  words: z.int(),
  /** Words of participant turns, and of unknown speakers where notes count them. */
  participantWords: z.int(),
  turns: z.int(),
  fileName: z.string().nullable(),
  trashedAt: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;

/** A document with its words: `text` is what its turns' offsets count in. */
export const SourceView = Source.omit({ text: true, turns: true }).extend({
  /** The id of the text version that `version` numbers. */
  textVersion: TextId,
  text: z.string(),
  turns: z.array(Turn),
});
export type SourceView = z.infer<typeof SourceView>;

/** Talk whose full record can show that something was *not* said. */
export const canShowAbsence = (source: { kind: SourceKind; form: SourceForm }): boolean =>
  (source.kind === 'interview' || source.kind === 'conversation') &&
  (source.form === 'transcript' || source.form === 'full-notes');

/** Whether an unknown speaker counts as a participant: in notes, exercises and readings, not in a transcript. */
export const unknownCounts = (form: SourceForm): boolean => form !== 'transcript';

/** `area`, `wave`, `participants` are ids, names, months or pseudonyms; `text` is plain or in the study folder's line format. */
export const NewSource = z.strictObject({
  title: z.string().trim().min(1, 'a source needs a title').max(300),
  kind: SourceKind,
  form: SourceForm.optional(),
  area: z.string().nullable().optional(),
  wave: z.string().nullable().optional(),
  participants: z.array(z.string()).optional(),
  conductedOn: Day.nullable().optional(),
  panel: z.boolean().nullable().optional(),
  duplicateOf: z.string().nullable().optional(),
  speakers: z
    .record(z.string(), z.strictObject({ role: SpeakerRole, participant: z.string().nullable() }))
    .optional(),
  text: z.string(),
});
export type NewSource = z.infer<typeof NewSource>;

export const SourceChanges = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    kind: SourceKind,
    form: SourceForm,
    area: z.string().nullable(),
    wave: z.string().nullable(),
    participants: z.array(z.string()),
    conductedOn: Day.nullable(),
    panel: z.boolean().nullable(),
    duplicateOf: z.string().nullable(),
  })
  .partial();
export type SourceChanges = z.infer<typeof SourceChanges>;
