import { queryOptions } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { participantApi } from '#shared/api/participant.ts';

/** What is known of every theme in every area and wave, what became of the threats, and who sits where. */
export const comparedQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'areas-compared'],
    queryFn: async ({ signal }) => {
      const params = { study };
      const [matrix, threats, people] = await Promise.all([
        call(analysisApi.matrix, { params, signal }),
        call(analysisApi.threats, { params, signal }),
        call(participantApi.list, { params, query: { limit: 10_000 }, signal }),
      ]);
      return { matrix, threats, people: people.items };
    },
  });
export type ComparedData = Awaited<ReturnType<NonNullable<ReturnType<typeof comparedQuery>['queryFn']>>>;
