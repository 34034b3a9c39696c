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

/** What coders noted about an excerpt, each once: stances, asked about, to re-check. */
export function stanceWords(codings: ExcerptView['codings']): string[] {
  const stances = codings.flatMap(({ stance }) => (stance === null ? [] : [words[stance]]));
  return [
    ...new Set(stances),
    ...(codings.some(({ prompted }) => prompted) ? ['asked about'] : []),
    ...(codings.some(({ toRecheck }) => toRecheck) ? ['to re-check'] : []),
  ];
}
