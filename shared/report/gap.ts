import { z } from 'zod';
import { CoderId, GapAsideId, ReportId } from '../ids.ts';

/** What a gap is about. */
export const GapKind = z.enum([
  'quote-not-cleared',
  'quote-not-verbatim',
  'quote-withdrawn',
  'quote-exposes',
  'mosaic',
  'claim-too-wide',
  'careless-words',
  'claims-unchecked',
  'finding-too-wide',
  'finding-open',
  'not-in-summary',
  'piece-not-understood',
  'piece-empty',
  'section-empty',
  'area-without-quote',
  'voice-too-often',
  'no-evidence',
]);
export type GapKind = z.infer<typeof GapKind>;

/** Something that is missing or does not hold; `stops` keeps a report from being frozen, the others are to consider. */
export const Gap = z.strictObject({
  /** The same gap keeps its key while the text around it moves. */
  key: z.string(),
  kind: GapKind,
  stops: z.boolean(),
  title: z.string(),
  detail: z.string(),
  /** Where in the text: line from 1, offsets of the words; null where it is about the whole. */
  place: z.strictObject({ line: z.int(), start: z.int(), end: z.int() }).nullable(),
  /** What mends it, where the program knows: a theme to insert, a quote to ask for, a finding to open. */
  mends: z
    .strictObject({
      does: z.enum(['ask', 'evidence', 'insert', 'open']),
      id: z.string(),
      line: z.string().nullable(),
    })
    .nullable(),
  /** Set aside by somebody, by their name, with the reason. */
  aside: z.strictObject({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});
export type Gap = z.infer<typeof Gap>;

/** A gap that somebody set aside, by its key. */
export const GapAside = z.strictObject({
  id: GapAsideId,
  rev: z.int(),
  report: ReportId,
  gap: z.string().min(1),
  reason: z.string().trim().min(1),
  by: CoderId,
  at: z.string(),
});
export type GapAside = z.infer<typeof GapAside>;
