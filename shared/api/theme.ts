import { z } from 'zod';
import { ThemeMerge, ThemeMerged } from '../codebook/merge.ts';
import { ThemeSplit, ThemeSplitDone } from '../codebook/split.ts';
import { NewTheme, Theme, ThemeChanges } from '../theme/theme.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const theme = z.strictObject({ study: z.string(), theme: z.string() });

export const themeApi = {
  list: endpoint('GET', '/api/studies/:study/themes', {
    summary: 'The themes in the order of the frame, retired ones included',
    params: study,
    query: z.strictObject(paging),
    result: listOf(Theme),
  }),
  get: endpoint('GET', '/api/studies/:study/themes/:theme', {
    summary: 'One theme',
    params: theme,
    result: Theme,
  }),
  add: endpoint('POST', '/api/studies/:study/themes', {
    summary: 'Adds a theme behind its siblings',
    params: study,
    body: NewTheme,
    result: Theme,
    status: 201,
  }),
  /** Retires with `retired: true`, brings back with `retired: false`; `position` is the place among its siblings, from 0. */
  change: endpoint('PATCH', '/api/studies/:study/themes/:theme', {
    summary: 'Changes, moves, retires or brings back a theme',
    params: theme,
    body: ThemeChanges.extend(seen),
    result: Theme,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/themes/:theme', {
    summary: 'Removes a theme that was never used; a used one can only be retired',
    params: theme,
    query: z.strictObject(seen),
    result: z.strictObject({ id: Theme.shape.id }),
  }),
  merge: endpoint('POST', '/api/studies/:study/themes/:theme/merge', {
    summary: 'Merges a theme into another',
    params: theme,
    body: ThemeMerge,
    result: ThemeMerged,
  }),
  split: endpoint('POST', '/api/studies/:study/themes/:theme/split', {
    summary: 'Splits a theme into others and gives them its passages',
    params: theme,
    body: ThemeSplit,
    result: ThemeSplitDone,
  }),
};
