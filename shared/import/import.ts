import { z } from 'zod';
import { Day } from '../dates.ts';
import { AreaId, ImportId, ParticipantId, SourceId, WaveId } from '../ids.ts';
import { NearKind } from '../source/near.ts';
import { SourceForm, SourceKind, SpeakerRole } from '../source/source.ts';
import { TextMark } from '../source/text-mark.ts';
import { PatternMeans } from './pattern.ts';

/**
 * What becomes of a file that is nearly one the study has: left out, kept as the next text of that source, kept but
 * counted once, or kept as its own.
 */
export const DuplicateChoice = z.enum(['skip', 'version', 'duplicate', 'own']);
export type DuplicateChoice = z.infer<typeof DuplicateChoice>;

/** What a person set over the guesses of one file; what is absent is left to the guess. Ids only. */
export const ImportChoices = z
  .strictObject({
    title: z.string().trim().min(1).max(300),
    kind: SourceKind,
    form: SourceForm,
    area: AreaId.nullable(),
    wave: WaveId.nullable(),
    date: Day.nullable(),
    participant: ParticipantId.nullable(),
    speakers: z.record(
      z.string(),
      z.strictObject({ role: SpeakerRole, participant: ParticipantId.nullable() }),
    ),
    keep: z.boolean(),
    duplicate: DuplicateChoice,
    /** Whether names of the dictionary are replaced while it is kept; they are where nobody says. */
    names: z.boolean(),
  })
  .partial();
export type ImportChoices = z.infer<typeof ImportChoices>;

/** A value under review: `from` is `person` for a decision, else where the guess was read; null where there is none. */
const reviewed = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, from: z.string().nullable(), raw: z.string() });

export const ReviewedSpeaker = z.strictObject({
  label: z.string(),
  role: SpeakerRole,
  participant: ParticipantId.nullable(),
  from: z.string().nullable(),
  turns: z.int(),
  words: z.int(),
});

export const NearDuplicate = z.strictObject({
  is: NearKind,
  /** The source it is near to, or the other file of this import. */
  source: SourceId.nullable(),
  file: z.string().nullable(),
  title: z.string(),
  /** Sentences of the file that the other one has; of the other one where the file `holds` it. */
  sentencesShared: z.int(),
  sentencesOf: z.int(),
  choice: DuplicateChoice,
});

/** Values of one field that are named in several places, in words of the review: `wave` is an id. */
export const ImportConflict = z.strictObject({
  field: z.enum(['area', 'wave', 'date', 'participant']),
  options: z.array(z.strictObject({ value: z.string(), from: z.string(), raw: z.string() })),
  /** The first stands all the same. */
  isSettled: z.boolean(),
});
export type ImportConflict = z.infer<typeof ImportConflict>;

/** What a person still has to settle before a file can be kept as it should be. */
export const Open = z.enum(['area', 'wave', 'participant', 'speakers']);
export type Open = z.infer<typeof Open>;

export const ImportFileState = z.enum(['waiting', 'reading', 'read', 'failed', 'kept', 'skipped']);

/** One file of an import as the review table shows it. */
export const ImportFile = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  /** Bytes. */
  size: z.int(),
  state: ImportFileState,
  format: z.string(),
  title: z.string(),
  keep: z.boolean(),
  kind: reviewed(SourceKind).nullable(),
  form: reviewed(SourceForm).nullable(),
  area: reviewed(AreaId.nullable()).nullable(),
  wave: reviewed(WaveId.nullable()).nullable(),
  date: reviewed(Day.nullable()).nullable(),
  participant: reviewed(ParticipantId.nullable()).nullable(),
  turns: z.int(),
  words: z.int(),
  participantWords: z.int(),
  speakers: z.array(ReviewedSpeaker),
  warnings: z.array(z.strictObject({ code: z.string(), message: z.string(), line: z.int().optional() })),
  notUnderstood: z.int(),
  duplicate: NearDuplicate.nullable(),
  open: z.array(Open),
  /** Where name and content disagree and nobody chose yet. */
  conflicts: z.array(ImportConflict),
  /** Names of the dictionary in its talk, and words that may be names; null while it is not read. */
  names: z.strictObject({ standing: z.int(), candidates: z.int(), replace: z.boolean() }).nullable(),
  failure: z.strictObject({ message: z.string(), help: z.string() }).nullable(),
  source: SourceId.nullable(),
});
export type ImportFile = z.infer<typeof ImportFile>;

const underReview = z.strictObject({
  id: ImportId,
  /** Counts its changes: what changed since is asked for by it. */
  rev: z.int(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** Over the file names, with what its parts stand for. */
  pattern: z.string().nullable(),
  means: PatternMeans,
  /** How far keeping is, while it goes on. */
  keeping: z.strictObject({ done: z.int(), of: z.int() }).nullable(),
});

/** An import under review: nothing of it is in the study until it is kept. */
export const Import = underReview.extend({ files: z.array(ImportFile) });
export type Import = z.infer<typeof Import>;

/** What changed of an import: the files that did, and the ids of all in their order where any came or went. */
export const ImportNews = underReview.extend({
  files: z.array(ImportFile),
  order: z.array(z.string()).nullable(),
});
export type ImportNews = z.infer<typeof ImportNews>;

/** A review that nobody has finished. */
export const OpenImport = z.strictObject({
  id: ImportId,
  startedAt: z.string(),
  /** Who began it; null where they are not known any more. */
  by: z.string().nullable(),
  /** When it is thrown away if nobody goes on. */
  until: z.string(),
  files: z.int(),
  /** Waiting or being read. */
  toGo: z.int(),
  failed: z.int(),
});
export type OpenImport = z.infer<typeof OpenImport>;

/** A closer look at one file: its first turns as they would be kept, and what nobody understood. */
export const ImportPeek = z.strictObject({
  turns: z.array(
    z.strictObject({
      speaker: z.string().nullable(),
      role: SpeakerRole,
      time: z.int().nullable(),
      text: z.string(),
      /** How its words are set in the file, where that says so. */
      marks: z.array(TextMark).optional(),
    }),
  ),
  notUnderstood: z.array(z.strictObject({ line: z.int(), text: z.string() })),
  /** The first sentences in which it differs from what it is nearly a duplicate of. */
  differences: z.array(z.strictObject({ existing: z.string().nullable(), draft: z.string().nullable() })),
});
export type ImportPeek = z.infer<typeof ImportPeek>;

/** What was kept, left out and refused. */
export const Kept = z.strictObject({
  kept: z.array(z.strictObject({ file: z.string(), fileName: z.string(), source: SourceId })),
  skipped: z.array(z.strictObject({ file: z.string(), fileName: z.string(), reason: z.string() })),
});
export type Kept = z.infer<typeof Kept>;
