import { z } from 'zod';
import {
  AreaId,
  CoderId,
  ParticipantId,
  QuoteId,
  SourceId,
  TextId,
  ThemeId,
  TurnId,
  WaveId,
} from '../ids.ts';

export const Clearance = z.enum([
  'draft',
  'edited',
  'fidelity-passed',
  'risk-checked',
  'sent',
  'cleared',
  'cleared-with-changes',
  'refused',
  'no-answer',
  'withdrawn',
]);
export type Clearance = z.infer<typeof Clearance>;

/** An excerpt somebody marked to be made fit for print. Offsets as in a coding. */
export const Quote = z.strictObject({
  id: QuoteId,
  rev: z.int(),
  source: SourceId,
  textVersion: TextId,
  start: z.int(),
  end: z.int(),
  /** The words as said. */
  text: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  /** The words as they would be printed; null while nobody has edited them. */
  publicText: z.string().nullable(),
  /** What print calls the speaker; empty falls back to the participant's label or role. */
  label: z.string(),
  clearance: Clearance,
  /** Audiences it is cleared for: "report", "web". */
  audiences: z.array(z.string()),
  /** When it was last asked or answered. */
  askedOn: z.string().nullable(),
  note: z.string(),
  by: CoderId,
  at: z.string(),
});
export type Quote = z.infer<typeof Quote>;

export const NewQuote = z.strictObject({
  source: z.string(),
  /** The text that the offsets count in; where another is in force by now, it is refused. */
  textVersion: TextId.optional(),
  start: z.int().min(0),
  end: z.int().min(1),
});
export type NewQuote = z.infer<typeof NewQuote>;
export const QuoteChanges = z.strictObject({ label: z.string().trim(), note: z.string() }).partial();
export type QuoteChanges = z.infer<typeof QuoteChanges>;

/** A quote as it stands on the shelf: with who said it, where and when, and the themes it carries. */
export const QuoteView = z.strictObject({
  id: QuoteId,
  rev: z.int(),
  /** The words as said. */
  text: z.string(),
  /** Who print calls the speaker, and the area: "Coordinator, Wexcombe". */
  attribution: z.string(),
  /** Themes of the accepted codings that overlap the quote. */
  themes: z.array(ThemeId),
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  clearance: Clearance,
  audiences: z.array(z.string()),
  askedOn: z.string().nullable(),
  source: SourceId,
  start: z.int(),
  end: z.int(),
  /** The speaker's role, "" where nobody is known to have said it. */
  role: z.string(),
  participant: ParticipantId.nullable(),
  /** The day it was said. */
  day: z.string().nullable(),
  turn: TurnId.nullable(),
  /** The turn's number in its source, counted from 1. */
  turnNumber: z.int().nullable(),
  /** Whole seconds into the recording. */
  time: z.int().nullable(),
  voice: z.enum(['panel', 'other']),
  label: z.string(),
  note: z.string(),
  /** Who marked it, and when. */
  by: CoderId,
  at: z.string(),
});
export type QuoteView = z.infer<typeof QuoteView>;
