import { z } from 'zod';

/**
 * A stretch of one text: `start` and `end` are zero-based UTF-16 code units, `end` exclusive.
 * The text is a source's text version: its turns' texts joined by a blank line ("\n\n").
 */
export const Span = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });
export type Span = { start: number; end: number };

export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** What parts two turns in a text version. */
export const TURN_BREAK = '\n\n';

/** Words as a reader counts them: runs of anything that is not white space. */
export const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
