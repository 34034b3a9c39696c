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

type Part = Exclude<keyof MemoPlace, 'about'>;

/** One word for what a memo is on, the same for all memos on it: `cell.<theme>.<area>.<wave>`. */
export const placeKey = (
  place: Pick<MemoPlace, 'about'> & { readonly [Name in Part]?: string | number | null | undefined },
): string => [place.about, ...NAMED_BY[place.about].map((part) => String(place[part] ?? ''))].join('.');

/** A thing that a memo can be written on from anywhere: one that has a name. */
export const NAMED_SUBJECTS = ['study', 'source', 'theme', 'area', 'wave', 'participant', 'cell'] as const;
export type NamedPlace = { about: (typeof NAMED_SUBJECTS)[number] } & {
  readonly [Name in 'source' | 'theme' | 'area' | 'wave' | 'participant']?: string;
};

/** The thing that a key stands for; undefined where it stands for none that has a name. */
export function placeOfKey(key: string): NamedPlace | undefined {
  const [word, ...ids] = key.split('.');
  const about = NAMED_SUBJECTS.find((one) => one === word);
  if (about === undefined) return undefined;
  const parts = NAMED_BY[about];
  if (ids.length !== parts.length || ids.includes('')) return undefined;
  return { about, ...Object.fromEntries(parts.map((part, at) => [part, ids[at]])) };
}
