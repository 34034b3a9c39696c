import type { Stance } from '#shared/coding/coding.ts';

/** The key of each stance, after `S` or while the row of stances has the focus. */
export const STANCE_KEYS: readonly { key: string; stance: Stance }[] = [
  { key: 'a', stance: 'anticipated' },
  { key: 'e', stance: 'early-sign' },
  { key: 'o', stance: 'occurring' },
  { key: 'i', stance: 'easing' },
  { key: 'r', stance: 'resolved' },
  { key: 'n', stance: 'not-happening' },
];

export const stanceWords = (stance: Stance): string => stance.replace('-', ' ');
