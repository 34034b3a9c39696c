import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { importApi } from '#shared/api/import.ts';
import type { Import, ImportFile } from '#shared/import/import.ts';
import { withNews } from '#shared/import/news.ts';
import { filesOnTheirWay } from './sending.ts';

/** How often the review asks what changed: while something is under way, and while only another person may change it. */
const BUSY_MS = 500;
const QUIET_MS = 4000;

export const isToGo = ({ state }: ImportFile): boolean => state === 'waiting' || state === 'reading';

/** Imports that were cancelled here: nothing of them is asked for any more. */
export const cancelled = new Set<string>();

const isBusy = ({ id, files, keeping }: Import): boolean =>
  keeping !== null || files.some(isToGo) || filesOnTheirWay(id).length > 0;

/** An import under review; after the first time only what changed is asked for. */
export const importQuery = (study: string, id: string) => {
  const queryKey = ['study', study, 'imports', id];
  const params = { study, import: id };
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<Import> => {
      const known = client.getQueryData<Import>(queryKey);
      if (!known) return call(importApi.get, { params, signal });
      const news = await call(importApi.news, { params, query: { since: known.rev }, signal });
      // What was chosen here meanwhile is in the cache, and newer.
      return withNews(client.getQueryData<Import>(queryKey) ?? known, news);
    },
    // Files that did not change stay the same already.
    structuralSharing: false,
    refetchInterval: ({ state: { data } }) =>
      data && !cancelled.has(id) ? (isBusy(data) ? BUSY_MS : QUIET_MS) : false,
  });
};

/** Reviews of a study that nobody has finished. */
export const openImportsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'imports'],
    queryFn: ({ signal }) => call(importApi.list, { params: { study }, signal }).then(({ items }) => items),
  });

/** A closer look at one file; asked anew when its speakers change roles. */
export const peekQuery = (study: string, id: string, file: ImportFile, turns = 12) =>
  queryOptions({
    queryKey: [
      'study',
      study,
      'imports',
      id,
      'peek',
      file.id,
      turns,
      file.speakers.map(({ role }) => role).join(),
    ],
    queryFn: ({ signal }) =>
      call(importApi.peek, { params: { study, import: id, file: file.id }, query: { turns }, signal }),
    placeholderData: keepPreviousData,
  });

/** What keeping a file as the next text of its source would do; asked anew when its speakers change roles. */
export const textPreviewQuery = (study: string, id: string, file: ImportFile) =>
  queryOptions({
    queryKey: ['study', study, 'imports', id, 'text', file.id, file.speakers.map(({ role }) => role).join()],
    queryFn: ({ signal }) =>
      call(importApi.previewText, { params: { study, import: id, file: file.id }, signal }),
  });

/** What a pattern would read of the names of an import's files. */
export const patternQuery = (
  study: string,
  id: string,
  pattern: string,
  means: Import['means'],
  files: number,
) =>
  queryOptions({
    queryKey: ['study', study, 'imports', id, 'pattern', pattern, means, files],
    queryFn: ({ signal }) =>
      call(importApi.readNames, { params: { study, import: id }, body: { pattern, means }, signal }),
    placeholderData: keepPreviousData,
    enabled: pattern !== '',
  });
