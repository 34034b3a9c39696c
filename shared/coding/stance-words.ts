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
