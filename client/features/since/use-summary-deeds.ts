import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { summaryApi } from '#shared/api/summary.ts';
import type { SummaryRow, SummaryRowSet } from '#shared/summary/summary.ts';

/** The summary a row stands in. */
export type SummaryPlace = Required<Pick<SummaryRowSet, 'earlier' | 'later' | 'area'>>;
/** One row of it. */
export type RowPlace = SummaryPlace & Pick<SummaryRowSet, 'row'>;

interface SummaryDeeds {
  write: Deed<SummaryRow, SummaryRowSet>;
  remove: Deed<{ id: string }, SummaryRow>;
}

/** What can be done with the rows of summaries; they are read anew afterwards, also after a refusal. */
export function useSummaryDeeds(study: string, title: string): SummaryDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const anew = () => cache.invalidateQueries({ queryKey: ['study', study, 'summaries'] });
  const done = (detail: string) => () => {
    say({ title, detail, undoable: true });
    return anew();
  };
  return {
    write: useDeed({
      send: (body: SummaryRowSet, key) => call(summaryApi.set, { params: { study }, body, key }),
      onSuccess: done('saved'),
      onError: anew,
    }),
    remove: useDeed({
      send: (row: SummaryRow, key) =>
        call(summaryApi.remove, { params: { study, summary: row.id }, query: { rev: row.rev }, key }),
      onSuccess: done('taken away'),
      onError: anew,
    }),
  };
}
