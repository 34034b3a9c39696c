import type { Stance } from './coding.ts';

/** How a coding speaks of its theme, as a researcher would say it. */
export const stanceNames: Record<Stance, string> = {
  anticipated: 'anticipated',
  'early-sign': 'early sign',
  occurring: 'happening',
  easing: 'easing',
  resolved: 'resolved',
  'not-happening': 'not happening',
};

interface Coded {
  stance: Stance | null;
  prompted: boolean;
  /** Made before the theme was narrowed, and not confirmed since. */
  toRecheck: boolean;
}

/** What coders noted about an excerpt, each once: stances, asked about, to re-check. */
export const codedWords = (codings: readonly Coded[]): string[] => [
  ...new Set(codings.flatMap(({ stance }) => (stance === null ? [] : [stanceNames[stance]]))),
  ...(codings.some(({ prompted }) => prompted) ? ['asked about'] : []),
  ...(codings.some(({ toRecheck }) => toRecheck) ? ['to re-check'] : []),
];
