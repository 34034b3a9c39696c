import type { ColumnKey } from './board.ts';

/** What stands over each column, and what goes there. */
export const heads: Record<ColumnKey, { title: string; note: string; empty: string }> = {
  enabler: {
    title: 'Enablers',
    note: 'what made it possible',
    empty: 'What helped, in people’s words: code it as an enabler.',
  },
  change: {
    title: 'Changes',
    note: 'what is different now',
    empty: 'What people say is different: code it as a change.',
  },
  threat: {
    title: 'Threats',
    note: 'what could undo it',
    empty: 'What people fear or see coming: code it as a threat.',
  },
  opportunity: {
    title: 'Ways to overcome',
    note: 'what might hold it',
    empty: 'What could hold or mend it: code it as an opportunity.',
  },
  step: {
    title: 'Next steps',
    note: 'who does what, by when',
    empty: 'What somebody undertook to do.',
  },
};
