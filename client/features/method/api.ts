import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { methodApi } from '#shared/api/method.ts';

export const methodQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'method'],
    queryFn: ({ signal }) => call(methodApi.get, { params: { study }, signal }),
  });
