import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import { coderApi } from '#shared/api/coder.ts';
import { codingApi } from '#shared/api/coding.ts';
import { groupApi } from '#shared/api/group.ts';
import { linkApi } from '#shared/api/link.ts';
import { memoApi } from '#shared/api/memo.ts';
import { passApi } from '#shared/api/pass.ts';
import { sourceApi } from '#shared/api/source.ts';
import { themeApi } from '#shared/api/theme.ts';

const key = (study: string, ...rest: string[]) => ['study', study, 'codebook', ...rest];
const MOST = 10_000;

/** Every theme, retired ones included, in the order of the frame. */
export const themesQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'themes'),
    queryFn: ({ signal }) =>
      call(themeApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

export const groupsQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'groups'),
    queryFn: ({ signal }) =>
      call(groupApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

/** On how many passages each theme lies, by area and wave. */
export const countsQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'counts'),
    queryFn: ({ signal }) => call(codingApi.counts, { params: { study }, signal }).then(({ items }) => items),
  });

/** What became of the codebook, and who did it. */
export const eventsQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'events'),
    queryFn: async ({ signal }) => {
      const [events, coders] = await Promise.all([
        call(codebookApi.events, { params: { study }, signal }),
        call(coderApi.list, { params: { study }, query: { limit: MOST }, signal }),
      ]);
      return { events: events.items, coders: coders.items };
    },
  });

/** What is known of every theme in every area and wave; kept under the key of the measures. */
export const matrixQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'matrix'],
    queryFn: ({ signal }) => call(analysisApi.matrix, { params: { study }, signal }),
  });

/** What the page of one theme tells: its passages, and the themes close to it. */
export const storyQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'story', theme],
    queryFn: ({ signal }) => call(analysisApi.story, { params: { study, theme }, signal }),
  });

/** How one theme moved in every area. */
export const trajectoriesQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'trajectories', theme],
    queryFn: ({ signal }) =>
      call(analysisApi.trajectories, { params: { study }, query: { theme }, signal }).then(
        ({ items }) => items,
      ),
  });

/** Which sources there are, and what was looked for in them. */
export const readingsQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'readings'),
    queryFn: async ({ signal }) => {
      const [sources, passes] = await Promise.all([
        call(sourceApi.list, { params: { study }, query: { limit: MOST }, signal }),
        call(passApi.list, { params: { study }, query: { limit: MOST }, signal }),
      ]);
      return { sources: sources.items, passes: passes.items };
    },
  });

/** The codings of one theme. */
export const codingsQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: key(study, 'codings', theme),
    queryFn: ({ signal }) =>
      call(codingApi.list, { params: { study }, query: { theme, limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

export const linksQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: key(study, 'links', theme),
    queryFn: ({ signal }) =>
      call(linkApi.list, { params: { study }, query: { with: theme, limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

export const memosQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: key(study, 'memos', theme),
    queryFn: ({ signal }) =>
      call(memoApi.list, { params: { study }, query: { theme, limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });
