import type { ThemeKind } from '../theme/theme.ts';

/** The shapes of the kinds in a box of 12 units; told apart without colour too. */
export const KIND_PATHS: Readonly<Record<ThemeKind | 'unsorted', string>> = {
  change: 'M6 1.2 11.4 10.8H.6z',
  enabler: 'M6 .5 11 3.3v5.4L6 11.5 1 8.7V3.3z',
  threat: 'M6 10.8.6 1.2h10.8z',
  opportunity: 'M6 0c.5 3.6 2.4 5.5 6 6-3.6.5-5.5 2.4-6 6C5.5 8.4 3.6 6.5 0 6c3.6-.5 5.5-2.4 6-6z',
  unsorted: 'M2 2h8v8H2z',
};
