import type { ThemeKind } from '#shared/theme/theme.ts';

/** The kinds in the order of the frame, each with its letter; null is no kind yet. */
export const KIND_CHOICES: readonly { kind: ThemeKind | null; word: string; letter: string }[] = [
  { kind: 'change', word: 'Change', letter: 'c' },
  { kind: 'enabler', word: 'Enabler', letter: 'e' },
  { kind: 'threat', word: 'Threat', letter: 't' },
  { kind: 'opportunity', word: 'Opportunity', letter: 'o' },
  { kind: null, word: 'Unsorted', letter: 'u' },
];

/** A kind in words. */
export const wordOf = (kind: ThemeKind | null): string =>
  KIND_CHOICES.find((choice) => choice.kind === kind)?.word ?? '';
