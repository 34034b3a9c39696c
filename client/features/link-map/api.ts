import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { linkMapApi } from '#shared/api/link-map.ts';

/** All links over all areas, and what they may end at. */
export const linkMapQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'link-map'],
    queryFn: ({ signal }) => call(linkMapApi.get, { params: { study }, signal }),
  });

/** The words a link rests on. */
export const linkExcerptsQuery = (study: string, link: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'link-map', link],
    queryFn: ({ signal }) => call(linkMapApi.evidence, { params: { study, link }, signal }),
  });
