import { z } from 'zod';
import { CellState } from '../analysis/cell-state.ts';
import { AreaId, CoderId, SourceId, TextId, ThemeId, WaveId } from '../ids.ts';
import { SpeakerRole, Turn } from '../source/source.ts';

/** One text a source has or had, without its words. `number` counts from 1 and is never given twice. */
export const TextVersion = z.strictObject({
  /** Its id. */
  id: TextId,
  source: SourceId,
  number: z.int(),
  madeAt: z.string(),
  madeBy: z.strictObject({ id: CoderId, name: z.string() }),
  /** Why it followed the one before; empty for the first. */
  reason: z.string(),
  words: z.int(),
  turns: z.int(),
  /** Words of participants, known or not, that the one before did not have. */
  newWords: z.int(),
  /** Whether it is the text in force. */
  present: z.boolean(),
});
export type TextVersion = z.infer<typeof TextVersion>;

/** A text with its words. */
export const TextVersionView = TextVersion.extend({
  turns: z.array(Turn.extend({ text: z.string() })),
});
export type TextVersionView = z.infer<typeof TextVersionView>;

/** What can stand on words of a source. */
export const Anchored = z.enum(['coding', 'quote', 'memo']);
export type Anchored = z.infer<typeof Anchored>;

/** Where a person says that something stands: UTF-16 code units of the text in force, or of the one to be kept. */
export const Placement = z.strictObject({
  word: Anchored,
  id: z.string(),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type Placement = z.infer<typeof Placement>;

export const NewPlacements = z.strictObject({
  /** The text that the offsets count in; where another is in force by now, it is refused. */
  textVersion: TextId.optional(),
  items: z.array(Placement).min(1).max(10_000),
});
export type NewPlacements = z.infer<typeof NewPlacements>;

/** One turn as it is to be: its label is told apart from its words. */
export const CorrectedTurn = z.strictObject({
  speaker: z.string().max(80).nullable(),
  /** Whole seconds from the start of the recording. */
  time: z.int().min(0).nullable(),
  text: z.string(),
});
export type CorrectedTurn = z.infer<typeof CorrectedTurn>;

const proposed = {
  /** The whole text, turn by turn. */
  turns: z.array(CorrectedTurn).max(100_000).optional(),
  /** Or the whole text, plain or in the line format of the study folder. */
  text: z.string().optional(),
  /** Or the number of an earlier text. */
  restore: z.int().optional(),
  /** Who labels stand for, where that is new or changes; participants by id or pseudonym. */
  speakers: z
    .record(z.string(), z.strictObject({ role: SpeakerRole, participant: z.string().nullable() }))
    .optional(),
  placements: z.array(Placement).max(10_000).optional(),
};
/** A text to be looked at before it is kept; exactly one of `turns`, `text` and `restore`. */
export const ProposedText = z.strictObject(proposed);
export type ProposedText = z.infer<typeof ProposedText>;

export const NewTextVersion = z.strictObject({
  ...proposed,
  reason: z.string().trim().min(1, 'say why the text is corrected').max(300),
  /** The number of the text that was corrected; refused where it is no longer in force. */
  version: z.int().optional(),
});
export type NewTextVersion = z.infer<typeof NewTextVersion>;

/** Why something could not be kept on its words. */
export const Lost = z.enum([
  /** Nothing stands where they stood. */
  'removed',
  /** Less than half of them is left. */
  'rewritten',
  /** They are the interviewer's now. */
  'interviewer',
  /** Another coding with the same theme, or another quote, stands on the same words now. */
  'twin',
  /** The words were cleared, refused or sent as they were. */
  'cleared',
]);
export type Lost = z.infer<typeof Lost>;

/** One thing that stands on words: what they were, and what they are to be where that is another. */
export const Affected = z.strictObject({
  word: Anchored,
  id: z.string(),
  /** The theme of a coding. */
  theme: ThemeId.nullable(),
  /** Who coded, marked or wrote. */
  by: CoderId,
  is: z.enum(['moved', 'changed', 'lost']),
  why: Lost.nullable(),
  /** The number of the text whose words it stands on. */
  version: z.int(),
  before: z.string(),
  /** Null where it is lost. */
  after: z.string().nullable(),
  /** Where it will stand; where it is lost, the place its words left. Of the new text. */
  start: z.int(),
  end: z.int(),
});
export type Affected = z.infer<typeof Affected>;

/** A cell that the correction changes. */
export const CellTurn = z.strictObject({
  theme: ThemeId,
  area: AreaId,
  wave: WaveId,
  from: CellState,
  to: CellState,
});
export type CellTurn = z.infer<typeof CellTurn>;

/** What keeping a text would do, were it done now. */
export const TextPreview = z.strictObject({
  /** The number of the text in force. */
  version: z.int(),
  /** Nothing differs: neither words, nor turns, nor speakers. */
  isSame: z.boolean(),
  newWords: z.int(),
  /** How many things stand on their words untouched. */
  kept: z.int(),
  /** What does not: changed, moved or lost, in the order of the text. */
  affected: z.array(Affected),
  /** Things left from earlier texts whose very words are there again. */
  foundAgain: z.int(),
  /** How many times the source was looked through in a text that still counts, and in one that would not any more. */
  passes: z.strictObject({ carried: z.int(), dropped: z.int() }),
  cells: z.array(CellTurn),
});
export type TextPreview = z.infer<typeof TextPreview>;

/** What stands on words of an earlier text and waits to be placed on the present one. It counts nowhere until then. */
export const Unplaced = Affected.omit({ is: true, after: true }).extend({ source: SourceId });
export type Unplaced = z.infer<typeof Unplaced>;
