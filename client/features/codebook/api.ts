import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import { coderApi } from '#shared/api/coder.ts';
import { codingApi } from '#shared/api/coding.ts';
import { groupApi } from '#shared/api/group.ts';
import { historyApi } from '#shared/api/history.ts';
import { linkApi } from '#shared/api/link.ts';
import { memoApi } from '#shared/api/memo.ts';
import { recheckApi } from '#shared/api/recheck.ts';
import { sourceApi } from '#shared/api/source.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { PreviewAsked } from '#shared/codebook/preview.ts';

const key = (study: string, ...rest: string[]) => ['study', study, 'codebook', ...rest];
const MOST = 10_000;

/** Every theme, retired ones included, in the order of the frame. */
export const themesQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'themes'),
    queryFn: ({ signal }) =>
      call(themeApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

/** Of every coded theme one passage that can be read at a glance, by the theme. */
export const themePassagesQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'theme-passages'),
    queryFn: ({ signal }) =>
      call(themeApi.passages, { params: { study }, signal }).then(
        ({ items }) => new Map<string, (typeof items)[number]>(items.map((item) => [item.theme, item])),
      ),
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

/** What waits to be looked at again, theme by theme. */
export const queueQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'queue'),
    queryFn: ({ signal }) => call(recheckApi.list, { params: { study }, signal }).then(({ items }) => items),
  });

/** Every source of the study, for its title and place. */
export const sourcesQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'sources'),
    queryFn: ({ signal }) =>
      call(sourceApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

/** What a deed on a theme would do; nothing is done. The one before stands until it is known. */
export const previewQuery = (study: string, theme: string, asked: PreviewAsked) =>
  queryOptions({
    queryKey: key(study, 'preview', theme, JSON.stringify(asked)),
    queryFn: ({ signal }) => call(themeApi.preview, { params: { study, theme }, body: asked, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });

/** Themes on so many of the same passages that they may be one. */
export const twinsQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: key(study, 'twins', theme),
    queryFn: ({ signal }) =>
      call(themeApi.twins, { params: { study, theme }, signal }).then(({ items }) => items),
  });

/** The codebook as it was: an event's number, a day, a version's name or a wave; today's where nobody says. */
export const codebookThenQuery = (study: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: key(study, 'then', asOf ?? ''),
    queryFn: ({ signal }) =>
      call(codebookApi.get, { params: { study }, query: asOf === undefined ? {} : { asOf }, signal }),
    retry: false,
  });

export const differenceQuery = (study: string, from: string, to: string | undefined) =>
  queryOptions({
    queryKey: key(study, 'difference', from, to ?? ''),
    queryFn: ({ signal }) =>
      call(codebookApi.compare, {
        params: { study },
        query: { from, ...(to !== undefined && { to }) },
        signal,
      }),
    retry: false,
  });

/** The named versions, oldest first. */
export const versionsQuery = (study: string) =>
  queryOptions({
    queryKey: key(study, 'versions'),
    queryFn: ({ signal }) =>
      call(codebookApi.versions, { params: { study }, signal }).then(({ items }) => items),
  });

/** Who changed a theme last, and when; null where nobody did since it came in. */
export const lastChangeQuery = (study: string, theme: string, rev: number) =>
  queryOptions({
    queryKey: key(study, 'last-change', theme, `${rev}`),
    queryFn: ({ signal }) =>
      call(historyApi.list, {
        params: { study },
        query: { about: theme, word: 'theme', limit: 1 },
        signal,
      }).then(({ items }) => items[0] ?? null),
  });
