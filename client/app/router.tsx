import type { QueryClient } from '@tanstack/react-query';
import {
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
  type StaticDataRouteOption,
} from '@tanstack/react-router';
import type { z } from 'zod';
import { parseSearch, stringifySearch } from '#client/lib/search-params.ts';
import { FailurePage } from './failure-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { home, join, newProject, PlainSearch, root, signIn, studies, study } from './outer-routes.tsx';
import { AccessSearch } from './pages/access-search.ts';
import { AreaBoardSearch } from './pages/area-board-search.ts';
import { AreasComparedSearch } from './pages/areas-compared-search.ts';
import { CheckSearch } from './pages/check-search.ts';
import { ChecksSearch } from './pages/checks-search.ts';
import { loadCodingDesk } from './pages/coding-desk-data.ts';
import { CodingDeskSearch } from './pages/coding-desk-search.ts';
import { FindingsSearch } from './pages/findings-search.ts';
import { HistorySearch } from './pages/history-search.ts';
import { ImportReviewSearch } from './pages/import-review-search.ts';
import { MemosSearch } from './pages/memos-search.ts';
import { NamesSearch } from './pages/names-search.ts';
import { NearDuplicatesSearch } from './pages/near-duplicates-search.ts';
import { OverTimeFrameworkSearch } from './pages/over-time-framework-search.ts';
import { OverTimeReviewSearch } from './pages/over-time-review-search.ts';
import { OverTimeSearch } from './pages/over-time-search.ts';
import { OverTimeSinceSearch } from './pages/over-time-since-search.ts';
import { OverTimeSweepSearch } from './pages/over-time-sweep-search.ts';
import { OverviewSearch } from './pages/overview-search.ts';
import { PassagesSearch } from './pages/passages-search.ts';
import { PeopleSearch } from './pages/people-search.ts';
import { ProjectSearch } from './pages/project-search.ts';
import { QuotesSearch } from './pages/quotes-search.ts';
import { QuotesToSendSearch } from './pages/quotes-to-send-search.ts';
import { ReportSearch } from './pages/report-search.ts';
import { SearchSearch } from './pages/search-search.ts';
import { SheetSearch } from './pages/sheet-search.ts';
import { SourcesSearch } from './pages/sources-search.ts';
import { TextSearch } from './pages/text-search.ts';
import { ThemeLinksSearch } from './pages/theme-links-search.ts';
import { ThemeSearch } from './pages/theme-search.ts';
import { ThemeTogetherSearch } from './pages/theme-together-search.ts';
import { ThemesRecheckSearch } from './pages/themes-recheck-search.ts';
import { ThemesSearch } from './pages/themes-search.ts';
import { ThemesSortSearch } from './pages/themes-sort-search.ts';
import { ThemesSplitSearch } from './pages/themes-split-search.ts';
import { ThemesVersionsSearch } from './pages/themes-versions-search.ts';
import { ThenAndNowSearch } from './pages/then-and-now-search.ts';
import { ThreatsSearch } from './pages/threats-search.ts';

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
  interface StaticDataRouteOption {
    /** Folds the rail to icons where the width belongs to the words. */
    rail?: 'folded';
    /** What opening it asks for, of the table of roles, and its title for those it does not open to. */
    opensTo?: { deed: string; title: string };
  }
}

/** A screen of a study: its address below the study's, what its search may say, and its page, loaded when it is opened. */
const page = <const Path extends string, Search extends z.ZodType<Record<string, unknown>>>(
  path: Path,
  search: Search,
  component: RouteComponent,
  staticData: StaticDataRouteOption = {},
) => createRoute({ getParentRoute: () => study, path, validateSearch: search, component, staticData });

/** Its data come with its page: a screen that waits once it is drawn waits 300 ms at least. */
const desk = createRoute({
  getParentRoute: () => study,
  path: '/sources/$source',
  validateSearch: CodingDeskSearch,
  loader: ({ context: { queryClient }, params }) => loadCodingDesk(queryClient, params.study, params.source),
  component: lazyRouteComponent(() => import('./pages/coding-desk.tsx'), 'CodingDeskPage'),
  staticData: { rail: 'folded' },
});

const pages = [
  desk,
  page(
    '/',
    OverviewSearch,
    lazyRouteComponent(() => import('./pages/overview.tsx'), 'OverviewPage'),
  ),
  page(
    '/sources',
    SourcesSearch,
    lazyRouteComponent(() => import('./pages/sources.tsx'), 'SourcesPage'),
  ),
  page(
    '/sources/$source/text',
    TextSearch,
    lazyRouteComponent(() => import('./pages/text.tsx'), 'TextPage'),
    { rail: 'folded', opensTo: { deed: 'text.correct', title: 'Correct a text' } },
  ),
  page(
    '/sources/$source/proposals',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/reading-proposals.tsx'), 'ReadingProposalsPage'),
  ),
  page(
    '/sources/near',
    NearDuplicatesSearch,
    lazyRouteComponent(() => import('./pages/near-duplicates.tsx'), 'NearDuplicatesPage'),
  ),
  page(
    '/sources/import',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/import.tsx'), 'ImportPage'),
    { opensTo: { deed: 'source.import', title: 'Import' } },
  ),
  page(
    '/sources/import/$import',
    ImportReviewSearch,
    lazyRouteComponent(() => import('./pages/import-review.tsx'), 'ImportReviewPage'),
    { opensTo: { deed: 'source.import', title: 'Import' } },
  ),
  page(
    '/sources/project',
    ProjectSearch,
    lazyRouteComponent(() => import('./pages/project.tsx'), 'ProjectPage'),
    { opensTo: { deed: 'project.import', title: 'Project of another program' } },
  ),
  page(
    '/over-time',
    OverTimeSearch,
    lazyRouteComponent(() => import('./pages/over-time.tsx'), 'OverTimePage'),
  ),
  page(
    '/over-time/review',
    OverTimeReviewSearch,
    lazyRouteComponent(() => import('./pages/over-time-review.tsx'), 'OverTimeReviewPage'),
  ),
  page(
    '/method',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/method.tsx'), 'MethodPage'),
  ),
  page(
    '/over-time/since',
    OverTimeSinceSearch,
    lazyRouteComponent(() => import('./pages/over-time-since.tsx'), 'OverTimeSincePage'),
  ),
  page(
    '/over-time/sweep',
    OverTimeSweepSearch,
    lazyRouteComponent(() => import('./pages/over-time-sweep.tsx'), 'OverTimeSweepPage'),
    { opensTo: { deed: 'assessment.set', title: 'Judge cells' } },
  ),
  page(
    '/over-time/framework',
    OverTimeFrameworkSearch,
    lazyRouteComponent(() => import('./pages/over-time-framework.tsx'), 'OverTimeFrameworkPage'),
  ),
  page(
    '/over-time/then-and-now',
    ThenAndNowSearch,
    lazyRouteComponent(() => import('./pages/then-and-now.tsx'), 'ThenAndNowPage'),
  ),
  page(
    '/over-time/areas-compared',
    AreasComparedSearch,
    lazyRouteComponent(() => import('./pages/areas-compared.tsx'), 'AreasComparedPage'),
  ),
  page(
    '/threats',
    ThreatsSearch,
    lazyRouteComponent(() => import('./pages/threats.tsx'), 'ThreatsPage'),
  ),
  page(
    '/areas',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/areas.tsx'), 'AreasPage'),
  ),
  page(
    '/areas/$area',
    AreaBoardSearch,
    lazyRouteComponent(() => import('./pages/area-board.tsx'), 'AreaBoardPage'),
  ),
  page(
    '/areas/$area/sheet',
    SheetSearch,
    lazyRouteComponent(() => import('./pages/sheet.tsx'), 'SheetPage'),
  ),
  page(
    '/themes',
    ThemesSearch,
    lazyRouteComponent(() => import('./pages/themes.tsx'), 'ThemesPage'),
  ),
  page(
    '/themes/recheck',
    ThemesRecheckSearch,
    lazyRouteComponent(() => import('./pages/themes-recheck.tsx'), 'ThemesRecheckPage'),
  ),
  page(
    '/themes/from-file',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/themes-from-file.tsx'), 'ThemesFromFilePage'),
    { opensTo: { deed: 'theme.add', title: 'Codebook from a file' } },
  ),
  page(
    '/themes/sort',
    ThemesSortSearch,
    lazyRouteComponent(() => import('./pages/themes-sort.tsx'), 'ThemesSortPage'),
  ),
  page(
    '/themes/versions',
    ThemesVersionsSearch,
    lazyRouteComponent(() => import('./pages/themes-versions.tsx'), 'ThemesVersionsPage'),
  ),
  page(
    '/themes/split',
    ThemesSplitSearch,
    lazyRouteComponent(() => import('./pages/themes-split.tsx'), 'ThemesSplitPage'),
    { opensTo: { deed: 'theme.split', title: 'Split a theme' } },
  ),
  page(
    '/themes/links',
    ThemeLinksSearch,
    lazyRouteComponent(() => import('./pages/theme-links.tsx'), 'ThemeLinksPage'),
  ),
  page(
    '/themes/together',
    ThemeTogetherSearch,
    lazyRouteComponent(() => import('./pages/theme-together.tsx'), 'ThemeTogetherPage'),
  ),
  page(
    '/themes/$theme',
    ThemeSearch,
    lazyRouteComponent(() => import('./pages/theme.tsx'), 'ThemePage'),
  ),
  page(
    '/memos',
    MemosSearch,
    lazyRouteComponent(() => import('./pages/memos.tsx'), 'MemosPage'),
  ),
  page(
    '/themes/$theme/similar',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/similar.tsx'), 'SimilarPage'),
  ),
  page(
    '/passages',
    PassagesSearch,
    lazyRouteComponent(() => import('./pages/passages.tsx'), 'PassagesPage'),
  ),
  page(
    '/search',
    SearchSearch,
    lazyRouteComponent(() => import('./pages/search.tsx'), 'SearchPage'),
  ),
  page(
    '/quotes',
    QuotesSearch,
    lazyRouteComponent(() => import('./pages/quotes.tsx'), 'QuotesPage'),
  ),
  page(
    '/quotes/to-send',
    QuotesToSendSearch,
    lazyRouteComponent(() => import('./pages/quotes-to-send.tsx'), 'QuotesToSendPage'),
  ),
  page(
    '/findings',
    FindingsSearch,
    lazyRouteComponent(() => import('./pages/findings.tsx'), 'FindingsPage'),
  ),
  page(
    '/reports',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/reports.tsx'), 'ReportsPage'),
  ),
  page(
    '/reports/$report',
    ReportSearch,
    lazyRouteComponent(() => import('./pages/report.tsx'), 'ReportPage'),
    { rail: 'folded' },
  ),
  page(
    '/setup',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/setup.tsx'), 'SetupPage'),
  ),
  page(
    '/history',
    HistorySearch,
    lazyRouteComponent(() => import('./pages/history.tsx'), 'HistoryPage'),
  ),
  page(
    '/trash',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/trash.tsx'), 'TrashPage'),
  ),
  page(
    '/names',
    NamesSearch,
    lazyRouteComponent(() => import('./pages/names.tsx'), 'NamesPage'),
    { opensTo: { deed: 'names.read', title: 'Names' } },
  ),
  page(
    '/people/team',
    PlainSearch,
    lazyRouteComponent(() => import('./pages/team.tsx'), 'TeamPage'),
  ),
  page(
    '/people/access',
    AccessSearch,
    lazyRouteComponent(() => import('./pages/access.tsx'), 'AccessPage'),
    { opensTo: { deed: 'access.read', title: 'Who saw what' } },
  ),
  page(
    '/checks',
    ChecksSearch,
    lazyRouteComponent(() => import('./pages/checks.tsx'), 'ChecksPage'),
  ),
  page(
    '/checks/$check',
    CheckSearch,
    lazyRouteComponent(() => import('./pages/check.tsx'), 'CheckPage'),
  ),
  page(
    '/people',
    PeopleSearch,
    lazyRouteComponent(() => import('./pages/people.tsx'), 'PeoplePage'),
  ),
] as const;

const routes = root.addChildren([home, signIn, join, newProject, studies, study.addChildren(pages)]);

/** The addresses of the researchers' program. */
export const newRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree: routes,
    context: { queryClient },
    parseSearch,
    stringifySearch,
    defaultErrorComponent: FailurePage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
  });
