import type { Coder } from '#shared/coding/coder.ts';
import type { Memo } from '#shared/memo/memo.ts';

/** What a memo is on, in words. */
export const ABOUT_WORDS: Record<Memo['about'], string> = {
  study: 'study',
  source: 'source',
  excerpt: 'passage',
  coding: 'coding',
  theme: 'theme',
  area: 'area',
  wave: 'wave',
  participant: 'participant',
  cell: 'cell',
};

/** `a theme`, `the study` */
export const onWords = (about: Memo['about']): string =>
  about === 'study'
    ? 'the study'
    : `${/^[aeiou]/.test(ABOUT_WORDS[about]) ? 'an' : 'a'} ${ABOUT_WORDS[about]}`;

export const nameOf = (coders: readonly Coder[], id: string): string =>
  coders.find((coder) => coder.id === id)?.name ?? 'somebody';

const moment = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' });

/** `Tom Okafor, 9 December 2020, 14:10` */
export const signed = (coders: readonly Coder[], by: string, at: string): string =>
  `${nameOf(coders, by)}, ${moment.format(new Date(at))}`;

/** `9 Dec 2020` */
export const dayOf = (at: string): string => day.format(new Date(at));
