import type { LinkProps } from '@tanstack/react-router';

/** Addresses of the screens of a study, for links that lead from one to another. */
export const overviewPlace = (study: string, search: { edit?: string } = {}): LinkProps => ({
  to: '/studies/$study',
  params: { study },
  search,
});
export const sourcesPlace = (study: string, search: { area?: string; wave?: string } = {}): LinkProps => ({
  to: '/studies/$study/sources',
  params: { study },
  search,
});
export const importPlace = (study: string): LinkProps => ({
  to: '/studies/$study/sources/import',
  params: { study },
});
/** The desk, for one theme where one is named. */
export const deskPlace = (study: string, source: string, search: { theme?: string } = {}): LinkProps => ({
  to: '/studies/$study/sources/$source',
  params: { study, source },
  search,
});
/** Over time, with the panel of one cell open: `theme.area.month`. */
export const overTimePlace = (study: string, search: { cell?: string } = {}): LinkProps => ({
  to: '/studies/$study/over-time',
  params: { study },
  search,
});
export const setupPlace = (study: string): LinkProps => ({
  to: '/studies/$study/setup',
  params: { study },
});
export const peoplePlace = (study: string): LinkProps => ({
  to: '/studies/$study/people',
  params: { study },
});
