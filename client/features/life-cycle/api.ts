import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { coderApi } from '#shared/api/coder.ts';
import { statusApi } from '#shared/api/status.ts';
import { isStageRecord, type NewLifeRecord } from '#shared/status/status.ts';

/** Where people recorded that changes, mechanisms and opportunities stand, in the order of the waves, and who. */
export const stagesQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'stages'],
    queryFn: async ({ signal }) => {
      const [records, coders] = await Promise.all([
        call(statusApi.list, { params: { study }, query: { limit: 10_000 }, signal }),
        call(coderApi.list, { params: { study }, signal }),
      ]);
      return { records: records.items.filter(isStageRecord), coders: coders.items };
    },
  });

/** Every word said of a theme. */
export const wordsQuery = (study: string, theme: string) =>
  queryOptions({
    queryKey: ['study', study, 'measures', 'story', theme],
    queryFn: ({ signal }) => call(analysisApi.story, { params: { study, theme }, signal }),
  });

/** Records where a theme stands; earlier records stay. */
export function useRecordStage(study: string): Deed<unknown, NewLifeRecord> {
  const cache = useQueryClient();
  return useDeed({
    send: (body: NewLifeRecord, key) => call(statusApi.add, { params: { study }, body, key }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study, 'measures'] }),
  });
}
