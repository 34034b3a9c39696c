import type { Stance } from '#shared/coding/coding.ts';

/** How somebody spoke of a threat, in the words of its track. */
export const stanceWords: Record<Stance, string> = {
  anticipated: 'predicted',
  'early-sign': 'early signs',
  occurring: 'showing',
  easing: 'easing',
  resolved: 'resolved',
  'not-happening': 'not happening',
};
