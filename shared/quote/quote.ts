import { z } from 'zod';
import { CoderId, QuoteId, SourceId, TextId } from '../ids.ts';

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
  start: z.int().min(0),
  end: z.int().min(1),
});
export type NewQuote = z.infer<typeof NewQuote>;
