import type { PassageOrder } from '#shared/coding/passage.ts';

/** The heads of the table, and what each sorts by. */
export const PASSAGE_HEADS: readonly { order: PassageOrder; head: string }[] = [
  { order: 'words', head: 'Words' },
  { order: 'theme', head: 'Theme' },
  { order: 'stance', head: 'Stance' },
  { order: 'place', head: 'Where and when' },
  { order: 'speaker', head: 'Who' },
  { order: 'coder', head: 'Coder' },
];
