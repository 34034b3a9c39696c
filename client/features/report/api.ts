import { queryOptions } from '@tanstack/react-query';
import { addressOf, call } from '#client/lib/call.ts';
import { citationApi } from '#shared/api/citation.ts';
import { collectionApi } from '#shared/api/collection.ts';
import { groupApi } from '#shared/api/group.ts';
import { phaseApi } from '#shared/api/phase.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { reportApi } from '#shared/api/report.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { Audience } from '#shared/quote/clearing.ts';
import type { ResolvedPiece } from '#shared/report/edition.ts';
import type { Report } from '#shared/report/report.ts';
import { inFrameOrder } from '#shared/theme/frame.ts';

const MOST = 10_000;
/** As many pieces as one question may ask for. */
const PIECES_AT_ONCE = 500;

export const reportsKey = (study: string) => ['study', study, 'reports'];

/** The reports without their texts. */
export const reportsQuery = (study: string, trashed = false) =>
  queryOptions({
    queryKey: [...reportsKey(study), 'list', trashed],
    queryFn: ({ signal }) =>
      call(reportApi.list, {
        params: { study },
        query: { limit: MOST, ...(trashed && { trashed: 'true' as const }) },
        signal,
      }).then(({ items }) => items),
  });

/** One report with its text. */
export const reportQuery = (study: string, report: string) =>
  queryOptions({
    queryKey: [...reportsKey(study), 'one', report],
    queryFn: ({ signal }) => call(reportApi.get, { params: { study, report }, signal }),
    structuralSharing: false,
  });

/** The frozen editions of a report, the oldest first. */
export const editionsQuery = (study: string, report: string) =>
  queryOptions({
    queryKey: [...reportsKey(study), 'editions', report],
    queryFn: ({ signal }) =>
      call(reportApi.editions, { params: { study, report }, query: { limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

/** A frozen edition: it never changes. */
export const editionQuery = (study: string, report: string, edition: string) =>
  queryOptions({
    queryKey: ['study', study, 'report edition', report, edition],
    queryFn: ({ signal }) => call(reportApi.edition, { params: { study, report, edition }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The editions of any report that hold a quote. */
export const heldInQuery = (study: string, quote: string) =>
  queryOptions({
    queryKey: ['study', study, 'quotes', 'editions', quote],
    queryFn: ({ signal }) =>
      call(quoteApi.editions, { params: { study, quote }, signal }).then(({ items }) => items),
  });

/** The team's own beginnings. */
export const templatesQuery = (study: string) =>
  queryOptions({
    queryKey: [...reportsKey(study), 'templates'],
    queryFn: ({ signal }) =>
      call(reportApi.templates, { params: { study }, query: { limit: MOST }, signal }).then(
        ({ items }) => items,
      ),
  });

/** Whom pieces are resolved for: readers, and of a briefing the one area it tells of. */
export interface PieceReaders {
  audience: Audience;
  area: string | null;
}
/** Of a report of all areas none is named. */
export const readersOf = ({
  audience,
  kind,
  area,
}: Pick<Report, 'audience' | 'kind' | 'area'>): PieceReaders => ({
  audience,
  area: kind === 'briefing' ? area : null,
});

export const piecesKey = (study: string, { audience, area }: PieceReaders) => [
  'study',
  study,
  'report pieces',
  audience,
  area,
];

/** What pieces come to today, by the lines that ask for them. */
export async function resolvePieces(
  study: string,
  readers: PieceReaders,
  lines: readonly string[],
  signal?: AbortSignal,
): Promise<ResolvedPiece[]> {
  const found: ResolvedPiece[] = [];
  for (let at = 0; at < lines.length; at += PIECES_AT_ONCE) {
    const { items } = await call(reportApi.resolve, {
      params: { study },
      body: { lines: lines.slice(at, at + PIECES_AT_ONCE), ...readers },
      ...(signal && { signal }),
    });
    found.push(...items);
  }
  return found;
}

export const gapsKey = (study: string, report: string) => ['study', study, 'report gaps', report];

/** What pieces can name: everything a picker lists. */
export const pieceThingsQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'report things'],
    queryFn: async ({ signal }) => {
      const asked = { params: { study }, query: { limit: MOST }, signal };
      const [themes, groups, phases, quotes, citations, collections] = await Promise.all([
        call(themeApi.list, asked),
        call(groupApi.list, asked),
        call(phaseApi.list, asked),
        call(quoteApi.list, asked),
        call(citationApi.list, asked),
        call(collectionApi.list, asked),
      ]);
      return {
        themes: inFrameOrder(themes.items, groups.items),
        groups: groups.items,
        phases: phases.items,
        quotes: quotes.items,
        citations: citations.items,
        collections: collections.items,
      };
    },
    structuralSharing: false,
  });
export type PieceThings = Awaited<ReturnType<NonNullable<ReturnType<typeof pieceThingsQuery>['queryFn']>>>;

export interface FileAsked {
  format: 'docx' | 'html' | 'md';
  edition?: string;
  method: boolean;
  evidence: boolean;
}

/** Where a report or an edition is asked for as a file. */
export function reportFileAddress(study: string, report: string, asked: FileAsked): string {
  const { format, edition, method, evidence } = asked;
  const query = { format, edition, ...(method && { method: 'yes' }), ...(evidence && { evidence: 'yes' }) };
  return addressOf(reportApi.download.path, { study, report }, query);
}
