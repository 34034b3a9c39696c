import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { editionsQuery, reportsQuery } from '#client/features/report/api.ts';
import type { EditionHead } from '#shared/report/edition.ts';
import type { ReportHead } from '#shared/report/report.ts';

/** An edition of any report, with the report it is of. */
export interface OtherEdition {
  edition: EditionHead;
  report: ReportHead;
}

/** The editions of a report, and those of the others that it can be laid beside. */
export function useEditions(study: string, report: string) {
  const { data: own } = useSuspenseQuery(editionsQuery(study, report));
  const { data: reports = [] } = useQuery(reportsQuery(study));
  const others = reports.filter(({ id, editions }) => id !== report && editions > 0);
  const read = useQueries({ queries: others.map(({ id }) => editionsQuery(study, id)) });
  const elsewhere = others.flatMap((one, at): OtherEdition[] =>
    (read[at]?.data ?? []).map((edition) => ({ edition, report: one })),
  );
  return { own, elsewhere };
}
