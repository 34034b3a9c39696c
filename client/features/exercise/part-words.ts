import type { ExercisePart } from '#shared/exercise/exercise.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';

/** What each cell asks for, and the kind a theme made there has. */
export const partWords: Record<ExercisePart, { head: string; noun: string; kind: ThemeKind }> = {
  change: { head: 'Change', noun: 'changes', kind: 'change' },
  threat: { head: 'Threat', noun: 'threats', kind: 'threat' },
  opportunity: { head: 'Way to overcome', noun: 'ways to overcome', kind: 'opportunity' },
  step: { head: 'Next step', noun: 'ways to overcome', kind: 'opportunity' },
};
