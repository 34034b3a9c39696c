import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { coderApi } from '#shared/api/coder.ts';
import { linkApi } from '#shared/api/link.ts';
import { statusApi } from '#shared/api/status.ts';
import { themeApi } from '#shared/api/theme.ts';
import { watchApi } from '#shared/api/watch.ts';
import { isOfThreat } from '#shared/status/status.ts';
import type { NewStatus, WatchSet } from '#shared/threat/threat.ts';

/** What became of every threat in every area, what addresses it, and who said so. */
export const boardQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'threats'],
    queryFn: async ({ signal }) => {
      const params = { study };
      const [threats, themes, links, coders, records] = await Promise.all([
        call(analysisApi.threats, { params, signal }),
        call(themeApi.list, { params, signal }),
        call(linkApi.list, { params, query: { type: 'addresses' }, signal }),
        call(coderApi.list, { params, signal }),
        call(statusApi.list, { params, query: { limit: 10_000 }, signal }),
      ]);
      return {
        threats,
        themes: themes.items,
        links: links.items,
        coders: coders.items,
        records: records.items,
      };
    },
  });
export type BoardData = Awaited<ReturnType<NonNullable<ReturnType<typeof boardQuery>['queryFn']>>>;

/** Every word said of a threat, and what is known of it month by month. */
export const storyQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'story', theme],
    queryFn: ({ signal }) => call(analysisApi.story, { params: { study, theme }, signal }),
  });

/** What people recorded of a threat in an area, in the order of the waves. */
export const statusesQuery = (study: string, theme: string, area: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'statuses', theme, area],
    queryFn: ({ signal }) =>
      call(statusApi.list, { params: { study }, query: { theme, area }, signal }).then(({ items }) =>
        items.filter(isOfThreat),
      ),
  });

export interface ThreatDeeds {
  /** Records a status; earlier ones stay. */
  record: Deed<unknown, NewStatus>;
  /** Sets what a threat is watched by. */
  watch: Deed<unknown, WatchSet>;
  /** Removes an area's own watch words: the study's hold again. */
  unwatch: Deed<unknown, { id: string; rev: number }>;
}

/** What is judged and noted of threats; the board is read anew afterwards. */
export function useThreatDeeds(study: string): ThreatDeeds {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: ['study', study, 'measures'] });
  const scope = `threat ${study}`;
  const params = { study };
  return {
    record: useDeed({
      send: (body: NewStatus, key) => call(statusApi.add, { params, body, key }),
      onSuccess,
      scope,
    }),
    watch: useDeed({
      send: (body: WatchSet, key) => call(watchApi.set, { params, body, key }),
      onSuccess,
      scope,
    }),
    unwatch: useDeed({
      send: ({ id, rev }: { id: string; rev: number }, key) =>
        call(watchApi.remove, { params: { study, watch: id }, query: { rev }, key }),
      onSuccess,
      scope,
    }),
  };
}
