import { z } from 'zod';
import { CodingId } from '../ids.ts';
import { Asked, type Assessment, Cite } from './assessment.ts';
import { sentencesOf } from './sentences.ts';

/** An assessment being written, and the rev it was begun from; 0 where there was none. */
export const AssessmentDraft = z.strictObject({
  text: z.string(),
  prominence: z.int().min(1).max(3).nullable(),
  asked: Asked,
  excerpts: z.array(CodingId),
  cites: z.array(Cite),
  rev: z.int(),
});
export type AssessmentDraft = z.infer<typeof AssessmentDraft>;

/**
 * A draft of an assessment as it stands, or of a new one. `here` are the codings of the cell, in their order: what
 * was named once and is coded no longer cannot be named anew.
 */
export function draftOf(
  assessment: Pick<Assessment, keyof AssessmentDraft> | null,
  here: readonly CodingId[],
): AssessmentDraft {
  if (!assessment) return { text: '', prominence: null, asked: 'unknown', excerpts: [], cites: [], rev: 0 };
  const { text, prominence, asked, rev } = assessment;
  const excerpts = here.filter((id) => assessment.excerpts.includes(id));
  return {
    text,
    prominence,
    asked,
    excerpts,
    cites: assessment.cites.filter(({ coding }) => excerpts.includes(coding)),
    rev,
  };
}

/** A draft as it was kept; words that were kept alone, as they once were, stand in for those of `otherwise`. */
export function readDraft(kept: string, otherwise: AssessmentDraft): AssessmentDraft {
  try {
    const read = AssessmentDraft.safeParse(JSON.parse(kept)).data;
    if (read) return read;
  } catch {
    // Not a draft of several parts.
  }
  return { ...otherwise, text: kept };
}

/** A draft that rests on other excerpts, in the order of `here`; what was cited of the rest goes with it. */
export function restingOn(
  draft: AssessmentDraft,
  named: readonly CodingId[],
  here: readonly CodingId[],
): AssessmentDraft {
  const excerpts = here.filter((id) => named.includes(id));
  return { ...draft, excerpts, cites: draft.cites.filter(({ coding }) => excerpts.includes(coding)) };
}

/** Ticks an excerpt by the first of its codings, or takes all of them out again. */
export function ticked(
  draft: AssessmentDraft,
  codings: readonly CodingId[],
  here: readonly CodingId[],
): AssessmentDraft {
  const others = draft.excerpts.filter((id) => !codings.includes(id));
  const isNamed = others.length < draft.excerpts.length;
  return restingOn(draft, isNamed ? others : [...others, ...codings.slice(0, 1)], here);
}

/** Puts an excerpt behind a sentence of the draft, counted from 0, or takes it away from there. */
export function citing(draft: AssessmentDraft, coding: CodingId, sentence: number): AssessmentDraft {
  const words = sentencesOf(draft.text)[sentence];
  if (words === undefined) return draft;
  const others = draft.cites.filter((cite) => cite.coding !== coding || cite.sentence !== words);
  const isThere = others.length < draft.cites.length;
  return { ...draft, cites: isThere ? others : [...others, { coding, sentence: words }] };
}
