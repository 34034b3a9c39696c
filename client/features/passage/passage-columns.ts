import type { PassageOrder } from '#shared/coding/passage.ts';

/** The heads of the table, and what each sorts by. */
export const PASSAGE_HEADS: readonly { order: PassageOrder; head: string; also?: PassageOrder }[] = [
  { order: 'words', head: 'Words' },
  { order: 'theme', head: 'Theme' },
  { order: 'stance', head: 'Stance' },
  { order: 'place', head: 'Where and when' },
  { order: 'speaker', head: 'Who' },
  { order: 'coder', head: 'Coder' },
];

export const ORDER_WORDS: Record<PassageOrder, string> = {
  place: 'month, area and place',
  words: 'words',
  theme: 'theme',
  kind: 'kind',
  area: 'area',
  wave: 'month',
  speaker: 'speaker',
  role: 'role',
  coder: 'coder',
  stance: 'stance',
  made: 'when it was coded',
};
