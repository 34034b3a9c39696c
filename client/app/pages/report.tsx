import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { reportQuery } from '#client/features/report/api.ts';
import { DraftView } from '#client/features/report/draft-view.tsx';
import { FrozenView } from '#client/features/report/frozen-view.tsx';
import { studyQuery } from '#client/features/study/api.ts';
import type { Place } from '#client/lib/place.ts';
import type { Gap } from '#shared/report/gap.ts';
import type { Piece } from '#shared/report/piece.ts';
import { findingsPlace, quotesPlace, themePlace } from '../places.ts';
import { piecePlace } from './piece-place.ts';
import { ReportBeside } from './report-beside.tsx';
import { useEditions } from './report-editions.ts';
import type { ReportSearch } from './report-search.ts';

const from = '/studies/$study/reports/$report';

/** Where a gap is mended, if not in the text itself. */
function gapPlace(study: string, { kind, mends }: Gap): Place | undefined {
  if (!mends) return undefined;
  if (kind.startsWith('finding-')) return findingsPlace(study, { finding: mends.id });
  if (kind === 'area-without-quote') return quotesPlace(study, { area: [mends.id] });
  const isQuote = kind.startsWith('quote-') || kind === 'mosaic' || kind === 'voice-too-often';
  if (mends.does === 'ask' || (mends.does === 'open' && isQuote))
    return quotesPlace(study, { quote: mends.id });
  return mends.does === 'insert' ? undefined : themePlace(study, mends.id);
}

/** A report: written and checked as a draft, read as it was frozen, or two of these beside each other. */
export function ReportPage() {
  const { study: id, report: reference } = useParams({ from });
  const { data: study } = useSuspenseQuery(studyQuery(id));
  const { data: report } = useSuspenseQuery(reportQuery(id, reference));
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const router = useRouter();
  const sourceOf = useCallback((piece: Piece) => piecePlace(id, piece), [id]);
  const { own, elsewhere } = useEditions(id, report.id);
  const set = (change: Partial<ReportSearch>, replace = true) =>
    void navigate({ search: (before) => ({ ...before, ...change }), replace });
  const open = (edition: string) =>
    set({ edition: edition === 'draft' ? undefined : edition, beside: undefined, line: undefined }, false);
  const edition = own.find((one) => one.id === search.edition);
  const all = [...own, ...elsewhere.map((one) => one.edition)];
  const left = all.find((one) => one.id === search.beside);
  const besides = all
    .filter((one) => one.id !== edition?.id)
    .map(({ id: other, name, report: of }) => {
      const there = elsewhere.find(({ report: one }) => one.id === of)?.report ?? report;
      return {
        id: other,
        label: there.id === report.id || there.title === name ? name : `${there.title}: ${name}`,
        isInterim: there.kind === 'interim',
      };
    });
  const title = <title>{`${report.title} · ${study.title} · Throughline`}</title>;
  if (left && left.id !== edition?.id) {
    const of = elsewhere.find((one) => one.report.id === left.report)?.report ?? report;
    return (
      <>
        {title}
        <ReportBeside
          study={study}
          report={report}
          editions={own}
          left={left}
          right={edition}
          placeOf={sourceOf}
          phase={of.kind === 'interim' ? of.phase : null}
          onOpen={open}
          onClose={() => set({ beside: undefined })}
        />
      </>
    );
  }
  return (
    <>
      {title}
      {edition ? (
        <FrozenView
          key={edition.id}
          study={study}
          report={report}
          editions={own}
          edition={edition}
          view={search.view}
          onOpen={open}
          besides={besides}
          onBeside={(beside) => set({ beside }, false)}
          placeOf={sourceOf}
        />
      ) : (
        <DraftView
          key={report.id}
          study={study}
          report={report}
          editions={own}
          line={search.line}
          view={search.view}
          onLine={(line) => {
            // Whoever is on the way to another page is not called back by the caret.
            if (router.latestLocation.pathname.endsWith(`/reports/${reference}`)) set({ line });
          }}
          onView={(view) => set({ view })}
          onOpen={open}
          besides={besides}
          onBeside={(beside) => set({ beside }, false)}
          onTrashed={() =>
            void navigate({ to: '/studies/$study/reports', params: { study: id }, search: {} })
          }
          placeOf={(gap) => gapPlace(id, gap)}
          sourceOf={sourceOf}
        />
      )}
    </>
  );
}
