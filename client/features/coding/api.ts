import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import { coderApi } from '#shared/api/coder.ts';
import { codingApi } from '#shared/api/coding.ts';
import { groupApi } from '#shared/api/group.ts';
import { passApi } from '#shared/api/pass.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { recheckApi } from '#shared/api/recheck.ts';
import { sourceApi } from '#shared/api/source.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { Coding } from '#shared/coding/coding.ts';

/** What the desk knows is kept under one key, apart from what lists and overviews ask for. */
const deskKey = (study: string, ...rest: string[]) => ['study', study, 'desk', ...rest];
const MOST = 10_000;

export const sourceQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: deskKey(study, 'source', source),
    queryFn: ({ signal }) => call(sourceApi.get, { params: { study, source }, signal }),
  });

/** Every coding of the source, by all coders. */
export const codingsQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: deskKey(study, 'codings', source),
    queryFn: async ({ signal }) => {
      const all: Coding[] = [];
      for (let after: string | undefined, goOn = true; goOn; ) {
        const page = await call(codingApi.list, {
          params: { study },
          query: { source, limit: MOST, after },
          signal,
        });
        all.push(...page.items);
        after = page.next ?? undefined;
        goOn = page.next !== null;
      }
      return all;
    },
  });

export const themesQuery = (study: string) =>
  queryOptions({
    queryKey: deskKey(study, 'themes'),
    queryFn: ({ signal }) =>
      call(themeApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

export const groupsQuery = (study: string) =>
  queryOptions({
    queryKey: deskKey(study, 'groups'),
    queryFn: ({ signal }) =>
      call(groupApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

/** How many excerpts each theme has in the other sources of the study. */
export const elsewhereQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: deskKey(study, 'elsewhere', source),
    queryFn: async ({ signal }) => {
      const { items } = await call(codingApi.counts, {
        params: { study },
        query: { without: source },
        signal,
      });
      const counts = new Map<string, number>();
      for (const { theme, excerpts } of items) counts.set(theme, (counts.get(theme) ?? 0) + excerpts);
      return counts;
    },
  });

export const eventsQuery = (study: string) =>
  queryOptions({
    queryKey: deskKey(study, 'events'),
    queryFn: ({ signal }) =>
      call(codebookApi.events, { params: { study }, signal }).then(({ items }) => items),
  });

export const passesQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: deskKey(study, 'passes', source),
    queryFn: ({ signal }) =>
      call(passApi.list, { params: { study }, query: { source, limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

/** Passages that may hold a theme, the likeliest first. */
export const likelyQuery = (study: string, source: string, theme: string) =>
  queryOptions({
    queryKey: deskKey(study, 'likely', source, theme),
    queryFn: ({ signal }) =>
      call(recheckApi.likely, { params: { study }, query: { source, theme, limit: 50 }, signal }).then(
        ({ items }) => items,
      ),
    // What is being looked through stays in its order while some of it is coded.
    staleTime: Number.POSITIVE_INFINITY,
  });

export const quotesQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: deskKey(study, 'quotes', source),
    queryFn: ({ signal }) =>
      call(quoteApi.list, { params: { study }, query: { source, limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

export const codersQuery = (study: string) =>
  queryOptions({
    queryKey: deskKey(study, 'coders'),
    queryFn: ({ signal }) =>
      call(coderApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });

/** The sources in their order, for the way to the next and the one before. */
export const neighboursQuery = (study: string) =>
  queryOptions({
    queryKey: deskKey(study, 'neighbours'),
    queryFn: ({ signal }) =>
      call(sourceApi.list, { params: { study }, query: { limit: MOST }, signal }).then(({ items }) => items),
  });
