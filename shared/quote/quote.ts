import { z } from 'zod';
import { Day } from '../dates.ts';
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
import { Bracket } from './brackets.ts';
import { AnswerWay, Audience, Clearance, Standing } from './clearing.ts';
import { Exposure } from './exposure.ts';

/** Consent to be known by one's words, for one quote. */
export const Identifiable = z.strictObject({ on: Day, how: AnswerWay, note: z.string() });

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
  /** Why each bracket of the printed words is there, in their order. */
  brackets: z.array(Bracket),
  /** What print calls the speaker; empty falls back to the participant's label or role. */
  label: z.string(),
  /** Whether print names the area too. */
  namesArea: z.boolean(),
  /** When and how they agreed to be known by these words; null where they did not. */
  identifiable: Identifiable.nullable(),
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
/** `publicText` null prints the words as said. */
export const QuoteChanges = z
  .strictObject({
    publicText: z.string().trim().min(1).nullable(),
    brackets: z.array(Bracket),
    label: z.string().trim(),
    namesArea: z.boolean(),
    identifiable: Identifiable.nullable(),
    note: z.string(),
  })
  .partial();
export type QuoteChanges = z.infer<typeof QuoteChanges>;

/** Why the speaker's consent stands against printing for one audience; `why` is a sentence for the team. */
const Refusal = z.strictObject({ audience: Audience, is: z.enum(['no', 'label']), why: z.string() });

/** A quote as it stands on the shelf: with who said it, where and when, and the themes it carries. */
export const QuoteView = z.strictObject({
  id: QuoteId,
  rev: z.int(),
  /** The words as said. */
  text: z.string(),
  publicText: z.string().nullable(),
  /** The words as they would be printed today. */
  printed: z.string(),
  brackets: z.array(Bracket),
  /** Who print calls the speaker, and the area: "Coordinator, Wexcombe". */
  attribution: z.string(),
  /** Themes of the accepted codings that overlap the quote. */
  themes: z.array(ThemeId),
  area: AreaId.nullable(),
  wave: WaveId.nullable(),
  /** How far it got: its best standing over audiences, or how far its making is. */
  clearance: Clearance,
  /** Audiences it may be printed for. */
  audiences: z.array(Audience),
  /** The day it was last asked for or answered. */
  askedOn: z.string().nullable(),
  /** Where it stands with each audience that was asked. */
  standings: z.array(Standing),
  /** How easily what stands beneath it gives the speaker away. */
  exposure: Exposure,
  /** The speaker did not say no to its being printed for everybody. */
  isQuotable: z.boolean(),
  /** Audiences it may not be printed for, whatever was asked: the speaker said no, or asked for a wider label. */
  refusals: z.array(Refusal),
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
  namesArea: z.boolean(),
  identifiable: Identifiable.nullable(),
  note: z.string(),
  /** Who marked it, and when. */
  by: CoderId,
  at: z.string(),
});
export type QuoteView = z.infer<typeof QuoteView>;
