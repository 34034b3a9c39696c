import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { groupApi } from '#shared/api/group.ts';
import { memoApi } from '#shared/api/memo.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { themeApi } from '#shared/api/theme.ts';

/** Everything a theme's page tells; `theme` is an id or the title as it stands in an address. */
export const storyQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'story', theme],
    queryFn: ({ signal }) => call(analysisApi.story, { params: { study, theme }, signal }),
  });

/** What a theme's page names: other themes, groups, and the memos written on this one. */
export const aroundQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'around', theme],
    queryFn: async ({ signal }) => {
      const params = { study };
      const [themes, groups, memos] = await Promise.all([
        call(themeApi.list, { params, signal }),
        call(groupApi.list, { params, signal }),
        call(memoApi.list, { params, query: { theme, about: 'theme' }, signal }),
      ]);
      return { themes: themes.items, groups: groups.items, memos: memos.items };
    },
  });

/** The quotes marked where the theme is coded, however far they are from print. */
export const marksQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'of-theme', theme],
    queryFn: ({ signal }) =>
      call(quoteApi.list, {
        params: { study },
        query: { theme, clearance: 'all', limit: 10_000 },
        signal,
      }).then(({ items }) => items),
  });
