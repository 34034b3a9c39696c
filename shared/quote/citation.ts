import { z } from 'zod';
import { CitationId, CoderId, SourceId, ThemeId } from '../ids.ts';

/**
 * Words quoted from what somebody published: the speaker as it names them, never a participant. Public already, so
 * nobody is asked; never evidence for an area or a wave.
 */
export const Citation = z.strictObject({
  id: CitationId,
  rev: z.int(),
  text: z.string().min(1),
  /** As published; "" where the words are the authors' own. */
  speaker: z.string(),
  reference: z.string().min(1),
  /** Where in it: a page, a section. */
  locator: z.string(),
  note: z.string(),
  /** The reading it was taken from, where that is in the study. */
  source: SourceId.nullable(),
  themes: z.array(ThemeId),
  by: CoderId,
  at: z.string(),
});
export type Citation = z.infer<typeof Citation>;

const words = z.string().trim().min(1);
const line = z.string().trim();

/** `source` and `themes` are ids or titles. */
export const NewCitation = z.strictObject({
  text: words,
  speaker: line.default(''),
  reference: words,
  locator: line.default(''),
  note: line.default(''),
  source: z.string().nullable().default(null),
  themes: z.array(z.string()).default([]),
});
export type NewCitation = z.infer<typeof NewCitation>;

export const CitationChanges = z
  .strictObject({
    text: words,
    speaker: line,
    reference: words,
    locator: line,
    note: line,
    source: z.string().nullable(),
    themes: z.array(z.string()),
  })
  .partial();
export type CitationChanges = z.infer<typeof CitationChanges>;

/** Where the words stand: “Okafor 2019, p. 14”. */
export const placeOf = ({ reference, locator }: Pick<Citation, 'reference' | 'locator'>): string =>
  [reference, locator].filter(Boolean).join(', ');

/** Who is published as saying it, and where: “A volunteer, in Okafor 2019, p. 14”. */
export const citedAs = (citation: Pick<Citation, 'speaker' | 'reference' | 'locator'>): string =>
  citation.speaker === '' ? placeOf(citation) : `${citation.speaker}, in ${placeOf(citation)}`;
