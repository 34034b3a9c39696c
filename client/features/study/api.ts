import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { studyApi } from '#shared/api/study.ts';

export const studiesQuery = queryOptions({
  queryKey: ['studies'],
  queryFn: ({ signal }) => call(studyApi.list, { signal }),
});

/** A study with its areas and waves. */
export const studyQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study],
    queryFn: ({ signal }) => call(studyApi.get, { params: { study }, signal }),
  });
