import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { importApi } from '#shared/api/import.ts';
import type { ImportFile } from '#shared/import/import.ts';

/** How often the table is read anew while files are being read. */
const READING_MS = 400;

export const isToGo = ({ state }: ImportFile): boolean => state === 'waiting' || state === 'reading';

/** An import under review; read again and again until every file of it is read. */
export const importQuery = (study: string, id: string) =>
  queryOptions({
    queryKey: ['study', study, 'imports', id],
    queryFn: ({ signal }) => call(importApi.get, { params: { study, import: id }, signal }),
    refetchInterval: ({ state }) => (state.data?.files.some(isToGo) ? READING_MS : false),
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
