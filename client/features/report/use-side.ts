import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { longDay } from '#client/lib/day.ts';
import { chunksOf } from '#shared/report/chunk.ts';
import type { EditionHead } from '#shared/report/edition.ts';
import type { Report } from '#shared/report/report.ts';
import type { StudyView } from '#shared/study/view.ts';
import { editionQuery, readersOf } from './api.ts';
import type { Side } from './beside-view.tsx';
import { frozenBlocks } from './edition-blocks.ts';
import { pieceLinesOf } from './outline.ts';
import { kindWords } from './report-words.ts';
import { frozenOn, momentOf } from './sourced.ts';
import { useResolved } from './use-resolved.ts';

/** An edition as one of two texts beside each other; undefined until it is read. */
export function useFrozenSide(study: string, edition: EditionHead | undefined): Side | undefined {
  const { data } = useQuery({
    ...editionQuery(study, edition?.report ?? '', edition?.id ?? ''),
    enabled: edition !== undefined,
  });
  return useMemo(() => {
    if (!data || !edition) return undefined;
    const { document } = data;
    return {
      label: edition.name,
      running: `${document.study} · ${edition.name} · frozen ${longDay(edition.at)}`,
      title: document.title,
      chunks: chunksOf(document.body),
      blocks: frozenBlocks(document, edition.withdrawn),
      asOf: frozenOn(edition.at),
    };
  }, [data, edition]);
}

/** The draft, as it was last saved, as one of two texts beside each other. */
export function useDraftSide(study: StudyView, report: Report): Side {
  const chunks = useMemo(() => chunksOf(report.body), [report.body]);
  const lines = useMemo(() => pieceLinesOf(chunks), [chunks]);
  const { blocks, asOf } = useResolved(study.id, readersOf(report), lines);
  return useMemo(
    () => ({
      label: 'Draft',
      running: `${study.title} · ${kindWords[report.kind]} · draft`,
      title: report.title,
      chunks,
      blocks,
      asOf: momentOf(asOf),
    }),
    [study.title, report.kind, report.title, chunks, blocks, asOf],
  );
}
