import type { Memo } from './memo.ts';

/** What a memo is on: the kind of thing and the ids that name it. */
export type MemoPlace = Pick<
  Memo,
  'about' | 'source' | 'start' | 'end' | 'coding' | 'theme' | 'area' | 'wave' | 'participant'
>;

/** What names the thing a memo is on. */
export const NAMED_BY = {
  study: [],
  source: ['source'],
  excerpt: ['source', 'start', 'end'],
  coding: ['coding'],
  theme: ['theme'],
  area: ['area'],
  wave: ['wave'],
  participant: ['participant'],
  cell: ['theme', 'area', 'wave'],
} as const satisfies Record<Memo['about'], readonly (keyof MemoPlace)[]>;

/** One word for what a memo is on, the same for all memos on it: `cell.<theme>.<area>.<wave>`. */
export const placeKey = (place: Partial<MemoPlace> & Pick<MemoPlace, 'about'>): string =>
  [place.about, ...NAMED_BY[place.about].map((part) => String(place[part] ?? ''))].join('.');
