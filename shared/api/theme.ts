import { z } from 'zod';
import { ThemeMerge, ThemeMerged } from '../codebook/merge.ts';
import { Preview, PreviewAsked } from '../codebook/preview.ts';
import { HandedOut, HandOut, ThemeSplit, ThemeSplitDone } from '../codebook/split.ts';
import { Twin, TwinDismissal } from '../codebook/twin.ts';
import { NewTheme, Theme, ThemeChanges, ThemesMove, ThemesSort } from '../theme/theme.ts';
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
  /** One of each theme that is coded, cut at 400 characters; `source` is the title of where it was said. */
  passages: endpoint('GET', '/api/studies/:study/themes/passages', {
    summary: 'A coded passage of every theme, of a length that can be read at a glance',
    params: study,
    result: z.strictObject({
      items: z.array(z.strictObject({ theme: Theme.shape.id, words: z.string(), source: z.string() })),
    }),
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
  /** The themes named, as they now stand, in the order given. */
  move: endpoint('POST', '/api/studies/:study/themes/move', {
    summary: 'Moves several themes within the frame in one deed',
    params: study,
    body: ThemesMove,
    result: z.strictObject({ items: z.array(Theme) }),
  }),
  /** All themes that were moved by it, sub-themes too, as they now stand. */
  sort: endpoint('POST', '/api/studies/:study/themes/sort', {
    summary: 'Gives several themes a kind in one deed; headings and sub-themes go with them',
    params: study,
    body: ThemesSort,
    result: z.strictObject({ items: z.array(Theme) }),
  }),
  preview: endpoint('POST', '/api/studies/:study/themes/:theme/preview', {
    summary:
      'What a change, merge or split of a theme would do to cells, stories and the re-check queue; does nothing',
    params: theme,
    body: PreviewAsked,
    result: Preview,
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
  handOut: endpoint('POST', '/api/studies/:study/themes/:theme/hand-out', {
    summary: 'Gives further passages of a split theme to its parts',
    params: theme,
    body: HandOut,
    result: HandedOut,
  }),
  /** At least half of the smaller theme's passages, and at least three; pairs dismissed are left out. */
  twins: endpoint('GET', '/api/studies/:study/themes/:theme/twins', {
    summary: 'Themes that lie on so many of the same passages that they may be one, the most shared first',
    params: theme,
    result: z.strictObject({ items: z.array(Twin) }),
  }),
  dismissTwin: endpoint('POST', '/api/studies/:study/themes/:theme/twins/:twin/dismiss', {
    summary: 'Says for good that two themes are two things',
    params: theme.extend({ twin: z.string() }),
    result: TwinDismissal,
    status: 201,
  }),
};
