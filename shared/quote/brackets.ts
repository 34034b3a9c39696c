import { z } from 'zod';
import type { Fidelity, Mark } from './verbatim.ts';

/** Why something stands in brackets that was not said. */
export const BracketReason = z.enum(['clarify', 'replace-identifier', 'capital']);
export type BracketReason = z.infer<typeof BracketReason>;

/** A bracket of printed words, and why it is there. */
export const Bracket = z.strictObject({ text: z.string(), reason: BracketReason });
export type Bracket = z.infer<typeof Bracket>;

/** A bracket as it stands in the printed words; `reason` null while nobody gave one. */
export interface PlacedBracket {
  mark: Mark;
  reason: BracketReason | null;
}

/** The brackets of printed words with their reasons: a capital explains itself, any other keeps the reason given for its words. */
export function bracketsOf(marks: readonly Mark[], given: readonly Bracket[]): PlacedBracket[] {
  const left = [...given];
  return marks.flatMap((mark): PlacedBracket[] => {
    if (mark.type === 'capital') return [{ mark, reason: 'capital' }];
    if (mark.type !== 'insertion') return [];
    const at = left.findIndex(({ text }) => text === mark.text);
    const [found] = at === -1 ? [] : left.splice(at, 1);
    return [{ mark, reason: found?.reason ?? null }];
  });
}

/** Whether printed words may be shown to anybody: verbatim, and every bracket with its reason. */
export const isFaithful = ({ isVerbatim, marks }: Fidelity, given: readonly Bracket[]): boolean =>
  isVerbatim && bracketsOf(marks, given).every(({ reason }) => reason !== null);
