import type { SheetLineView } from '#shared/api/sheet.ts';
import type { Outcome } from '#shared/sheet/sheet.ts';

/** Why a question is there that the draft gives no reason for. */
export const unreasoned = (reason: SheetLineView['reason']): string =>
  reason === 'own' ? 'a question of our own' : 'kept; the draft no longer has it';

/** What became of a question, as its buttons and keys have it. */
export const OUTCOMES: readonly { outcome: Outcome; label: string; keys: string }[] = [
  { outcome: 'asked', label: 'Asked', keys: 'a' },
  { outcome: 'not-asked', label: 'Not asked', keys: 'n' },
  { outcome: 'unprompted', label: 'Came up', keys: 'u' },
];

/** What the judgement of the cell says of having asked, beside what the sheet says; null where nothing is to be told. */
export function askedNote({
  assessment,
  outcome,
}: Pick<SheetLineView, 'assessment' | 'outcome'>): { words: string; canSet: boolean } | null {
  if (outcome !== 'asked' || !assessment) return null;
  if (assessment.asked === 'yes')
    return {
      words: `The ${assessment.state === 'draft' ? 'draft ' : ''}assessment says: asked about.`,
      canSet: false,
    };
  return assessment.state === 'confirmed'
    ? {
        words: `The confirmed assessment ${assessment.asked === 'no' ? 'says it was not asked about' : 'does not say whether it was asked about'}; it was left as it is.`,
        canSet: true,
      }
    : null;
}
