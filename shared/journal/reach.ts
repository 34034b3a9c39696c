/** What only deeds on people and interviews change. */
const FIELDWORK = ['participants', 'phases', 'engagements', 'consents', 'identity', 'imports'];

/** What no deed on these words changes, by the first word of what a page has read; all else it may change. */
const OUT_OF_REACH: Readonly<Record<string, readonly string[]>> = {
  memo: [...FIELDWORK, 'measures', 'passes', 'quotes'],
  finding: [...FIELDWORK, 'measures', 'passes', 'quotes', 'memos', 'waves', 'desk', 'reports'],
  summary: [...FIELDWORK, 'measures', 'passes', 'quotes', 'memos', 'waves', 'desk'],
  coding: [...FIELDWORK, 'waves'],
  pass: [...FIELDWORK, 'waves', 'quotes'],
  assessment: [...FIELDWORK, 'waves', 'quotes', 'desk'],
  trajectory: [...FIELDWORK, 'waves', 'quotes', 'desk'],
  report: [
    ...FIELDWORK,
    'measures',
    'waves',
    'passes',
    'quotes',
    'codings',
    'memos',
    'desk',
    'report pieces',
    'report things',
  ],
  quote: [...FIELDWORK, 'waves', 'passes'],
  clearance: [...FIELDWORK, 'measures', 'waves', 'passes', 'codings'],
};

/** Deeds after which the frame itself, its areas and waves, is another. */
const OF_THE_FRAME = new Set(['study', 'area', 'wave', 'journal']);

const wordOf = (deed: string): string => deed.split('.')[0] ?? deed;

/**
 * Whether deeds may have changed what was read under a word; undefined is the study with its areas and waves. Undo
 * and redo may have changed anything.
 */
export function mayReach(deeds: readonly string[], read: string | undefined): boolean {
  const words = deeds.map(wordOf);
  if (read === undefined) return words.some((word) => OF_THE_FRAME.has(word));
  const known = new Map(Object.entries(OUT_OF_REACH));
  return words.some((word) => !known.get(word)?.includes(read));
}
