import { z } from 'zod';
import { AreaId, CoderId, SummaryId, WaveId } from '../ids.ts';

/**
 * The rows of a longitudinal qualitative data summary matrix (Saldaña 2003): seven that describe, for which the
 * program drafts words, and five that ask for a judgement, which only people write.
 */
export const descriptiveRows = [
  'emerges',
  'cumulates',
  'turns',
  'ceases',
  'constant',
  'idiosyncratic',
  'missing',
] as const;
export const analyticRows = ['interrelates', 'opposes', 'rhythms', 'assertions', 'through-line'] as const;

export const SummaryRowName = z.enum([...descriptiveRows, ...analyticRows]);
export type SummaryRowName = z.infer<typeof SummaryRowName>;
export type DescriptiveRow = (typeof descriptiveRows)[number];

/** What each row asks. */
export const rowWords: Record<SummaryRowName, string> = {
  emerges: 'What increases or emerges',
  cumulates: 'What is cumulative',
  turns: 'What surges or turns',
  ceases: 'What decreases or is no longer raised',
  constant: 'What stays constant or consistent',
  idiosyncratic: 'What is found in one area only',
  missing: 'What is missing',
  interrelates: 'Which changes interrelate',
  opposes: 'Which changes oppose or harmonise with what develops anyway',
  rhythms: 'Rhythms of participants or concepts',
  assertions: 'Preliminary assertions',
  'through-line': 'The through-line',
};

/** What the team says in one row of the summary of two waves, for one area or, with `area` null, for the study. */
export const SummaryRow = z.strictObject({
  id: SummaryId,
  rev: z.int(),
  earlier: WaveId,
  later: WaveId,
  area: AreaId.nullable(),
  row: SummaryRowName,
  text: z.string(),
  /** Who wrote it last, and when. */
  by: CoderId,
  at: z.string(),
});
export type SummaryRow = z.infer<typeof SummaryRow>;

/** Writes a row, new or changed; waves and area are ids, months or names. */
export const SummaryRowSet = z.strictObject({
  earlier: z.string(),
  later: z.string(),
  area: z.string().nullable().optional(),
  row: SummaryRowName,
  text: z.string().refine((text) => text.trim() !== '', 'A row needs words.'),
  /** The rev the writer saw, 0 where there was no such row yet; another one is a conflict. */
  rev: z.int().optional(),
});
export type SummaryRowSet = z.infer<typeof SummaryRowSet>;
