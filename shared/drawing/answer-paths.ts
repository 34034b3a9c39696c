const BUBBLE =
  'M3.5 2h9A1.5 1.5 0 0 1 14 3.5v6a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 9.5v-6A1.5 1.5 0 0 1 3.5 2z';
const DOTS = 'M5 6.5h.1M8 6.5h.1M11 6.5h.1';

/** What somebody said, in a box of 16: the outline of a bubble, so that it is never taken for the mark of a cell. */
export const ANSWER_OUTLINE = BUBBLE;

/** What stands inside it: how far the person agrees, or how far a threat came by their word. */
export const ANSWER_PATHS = {
  yes: { fill: BUBBLE, line: '' },
  partly: { fill: 'M2 3.5A1.5 1.5 0 0 1 3.5 2H8v9l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 9.5z', line: '' },
  no: { fill: '', line: 'm5.8 4.3 4.4 4.4m0-4.4L5.8 8.7' },
  'cannot-say': { fill: '', line: DOTS },
  'not-yet': { fill: '', line: DOTS },
  'early-signs': { fill: 'M2 7.5h12v2a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 9.5z', line: '' },
  overcome: { fill: '', line: 'm5 6.6 2.2 2.2 4-4.4' },
  'never-came': { fill: '', line: 'm4.6 9.6 6.8-6' },
};
