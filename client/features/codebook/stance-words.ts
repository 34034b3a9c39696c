import type { ExcerptView } from '#shared/api/analysis.ts';
import type { Stance } from '#shared/coding/coding.ts';

const words: Record<Stance, string> = {
  anticipated: 'anticipated',
  'early-sign': 'early sign',
  occurring: 'happening',
  easing: 'easing',
  resolved: 'resolved',
  'not-happening': 'not happening',
};

/** What coders noted about an excerpt, each once: stances, asked about, to look at again. */
export const stancesOf = (codings: ExcerptView['codings']): string[] => [
  ...new Set(codings.flatMap(({ stance }) => (stance === null ? [] : [words[stance]]))),
  ...(codings.some(({ prompted }) => prompted) ? ['asked about'] : []),
  ...(codings.some(({ toRecheck }) => toRecheck) ? ['coded before the theme was narrowed'] : []),
];
