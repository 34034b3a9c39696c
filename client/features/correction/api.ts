import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { namesApi } from '#shared/api/names.ts';
import { textVersionApi } from '#shared/api/text-version.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { ProposedText } from '#shared/correction/correction.ts';

const key = (study: string, source: string, ...rest: (string | number)[]) => [
  'study',
  study,
  'texts',
  source,
  ...rest,
];

/** The texts a source has and had, the oldest first. */
export const versionsQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: key(study, source, 'list'),
    queryFn: ({ signal }) =>
      call(textVersionApi.list, { params: { study, source }, signal }).then(({ items }) => items),
  });

/** One text with its words. It never changes and its number is given once: nothing that anybody does reads it anew. */
export const versionQuery = (study: string, source: string, number: number) =>
  queryOptions({
    queryKey: ['kept-text', study, source, number],
    queryFn: ({ signal }) =>
      call(textVersionApi.get, { params: { study, source, number: String(number) }, signal }),
    staleTime: Infinity,
  });

/** What waits to be placed on the text in force. */
export const unplacedQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: key(study, source, 'unplaced'),
    queryFn: ({ signal }) =>
      call(textVersionApi.unplaced, { params: { study }, query: { source }, signal }).then(
        ({ items }) => items,
      ),
  });

/** What keeping a text would do; `look` counts the times it was asked for, since the text itself is too long a key. */
export const previewQuery = (study: string, source: string, look: number, given: ProposedText) =>
  queryOptions({
    queryKey: key(study, source, 'preview', look),
    queryFn: ({ signal }) => call(textVersionApi.preview, { params: { study, source }, body: given, signal }),
    gcTime: 0,
    staleTime: Infinity,
  });

/** Titles and kinds of the themes that codings carry. */
export const codedThemesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'texts', 'themes'],
    queryFn: ({ signal }) =>
      call(themeApi.list, { params: { study }, query: { limit: 10_000 }, signal }).then(({ items }) => items),
  });

/** The texts of a source that held names and are kept beside the study; for owners. */
export const supersededQuery = (study: string, source: string) =>
  queryOptions({
    queryKey: ['study', study, 'superseded', source],
    queryFn: async ({ signal }) =>
      (await call(namesApi.superseded, { params: { study, source }, signal })).items,
    throwOnError: false,
    retry: false,
  });

/** One of them with its words; that it was read is written down. */
export const originalQuery = (study: string, source: string, number: number) =>
  queryOptions({
    queryKey: ['study', study, 'superseded', source, number],
    queryFn: ({ signal }) =>
      call(namesApi.original, { params: { study, source, number: String(number) }, signal }),
    throwOnError: false,
    retry: false,
  });
