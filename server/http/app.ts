import express, { type Express, Router } from 'express';
import helmet from 'helmet';
import { backupHealth } from '#server/service/backup-record.ts';
import type { Who, World } from '#server/service/world.ts';
import { schemaVersion } from '#server/store/open.ts';
import { DomainError } from '#shared/errors.ts';
import { mountAccess } from './access.ts';
import { mountAccount } from './account.ts';
import { mountAnalysis } from './analysis.ts';
import { mountAreas } from './area.ts';
import { mountAreaBoard } from './area-board.ts';
import { mountAssessments } from './assessment.ts';
import { mountBackups } from './backup.ts';
import { mountBeginnings } from './beginning.ts';
import { mountCitations } from './citation.ts';
import { mountCodebook } from './codebook.ts';
import { mountCoders } from './coder.ts';
import { mountCodings } from './coding.ts';
import { mountCodingCounts } from './coding-count.ts';
import { mountCollections } from './collection.ts';
import { mountConsents } from './consent.ts';
import { mountEngagements } from './engagement.ts';
import { answerErrors } from './errors.ts';
import { mountExercises } from './exercise.ts';
import { mountExport } from './export.ts';
import { mountFindings } from './finding.ts';
import { gateTo } from './gate.ts';
import { mountGroups } from './group.ts';
import { mountHistory } from './history.ts';
import { mountHouse } from './house.ts';
import { mountImports } from './import.ts';
import { mountJournal, type OnDeed } from './journal.ts';
import { mountLinks } from './link.ts';
import { mountLinkMap } from './link-map.ts';
import { mountMemberChecks } from './member-check.ts';
import { mountMemos } from './memo.ts';
import { mountMethod } from './method.ts';
import { mountMine } from './mine.ts';
import { mountNames } from './names.ts';
import { mountNextSteps } from './next-step.ts';
import { mountOpenApi } from './openapi.ts';
import { mountOverview } from './overview.ts';
import { ownPages } from './own-pages.ts';
import { mountParticipants } from './participant.ts';
import { mountParticipantLinks } from './participant-link.ts';
import { mountPasses } from './pass.ts';
import { mountPassages } from './passage.ts';
import { mountPhases } from './phase.ts';
import { mountPolicies } from './policies.ts';
import { mountProjectImports } from './project-import.ts';
import { mountQuotes } from './quote.ts';
import type { Reach } from './reach.ts';
import { mountRechecks } from './recheck.ts';
import { mountReports } from './report.ts';
import type { Asker } from './route.ts';
import { mountSavedSearches } from './saved-search.ts';
import { mountSearch } from './search.ts';
import { mountSheets } from './sheet.ts';
import { mountShelf } from './shelf.ts';
import { mountSignIn } from './sign-in.ts';
import { mountSince } from './since.ts';
import { mountSnapshots } from './snapshot.ts';
import { mountSources } from './source.ts';
import { mountStatuses } from './status.ts';
import { mountStudies } from './study.ts';
import { mountSummaries } from './summary.ts';
import { mountSweep } from './sweep.ts';
import { mountTeam } from './team.ts';
import { mountTextVersions } from './text-version.ts';
import { mountThemes } from './theme.ts';
import { mountTogether } from './together.ts';
import { mountTrajectories } from './trajectory.ts';
import { mountTrash } from './trash.ts';
import { mountWatches } from './watch.ts';
import { mountWaves } from './wave.ts';
import { mountWithdrawals } from './withdrawal.ts';

/** Mounts the endpoints of one word. */
export type Mount = (router: Router, world: World, asker: Asker) => void;

export interface AppOptions {
  world: World;
  /** This machine's own researcher, who asks where nobody signs in. */
  local: Who;
  reach: Reach;
  onDeed: OnDeed;
  log: (line: string) => void;
  /** What serves pages: the built client or, while developing, Vite. */
  pages?: express.RequestHandler;
}

/** The whole program as one Express application: the API, then the pages. */
export function createApp({ world, local, reach, onDeed, log, pages }: AppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(helmet({ contentSecurityPolicy: false, strictTransportSecurity: false }));
  if (reach.trustsProxy) app.set('trust proxy', 1);
  app.use(ownPages(reach));
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok', schema: schemaVersion('study'), backups: backupHealth(world) });
  });
  const api = Router();
  api.use((_request, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
    });
    next();
  });
  const gate = gateTo(world, local, reach);
  api.use(gate.guard);
  // Whoever nobody knows yet is heard out briefly.
  api.use(['/api/sign-in', '/api/invitation', '/api/mine'], express.json({ limit: '256kb' }));
  api.use(express.json({ limit: '32mb' }));
  for (const mount of [
    mountCodingCounts,
    mountStudies,
    mountAreas,
    mountAreaBoard,
    mountWaves,
    mountPolicies,
    mountPhases,
    mountSnapshots,
    mountParticipants,
    mountEngagements,
    mountConsents,
    mountWithdrawals,
    mountSources,
    mountTextVersions,
    mountBeginnings,
    mountNames,
    mountImports,
    mountProjectImports,
    mountSearch,
    mountPassages,
    mountGroups,
    mountThemes,
    mountCodebook,
    mountRechecks,
    mountCoders,
    mountCodings,
    mountPasses,
    mountMemos,
    mountLinks,
    mountLinkMap,
    mountAssessments,
    mountTrajectories,
    mountStatuses,
    mountWatches,
    mountSummaries,
    mountSweep,
    mountExercises,
    mountNextSteps,
    mountSheets,
    mountQuotes,
    mountShelf,
    mountCitations,
    mountCollections,
    mountSavedSearches,
    mountReports,
    mountFindings,
    mountAnalysis,
    mountSince,
    mountTogether,
    mountAccount,
    mountSignIn(gate),
    mountTeam(gate),
    mountParticipantLinks(gate),
    mountAccess,
    mountOverview,
    mountMethod,
    mountHouse,
    mountMemberChecks,
    mountMine(gate),
    mountExport,
    mountBackups,
    mountOpenApi,
    mountHistory,
    mountTrash,
    mountJournal(onDeed),
  ])
    mount(api, world, gate.asker);
  // What the browser may keep is not the API's: its headers, and the walk past its endpoints, are for its own addresses.
  app.use((request, response, next) =>
    /^\/api\//i.test(request.path) ? api(request, response, next) : next(),
  );
  app.use('/api', (request) => {
    throw new DomainError('not-found', `There is nothing at ${request.originalUrl.split('?')[0]}.`);
  });
  if (pages) app.use(pages);
  app.use(answerErrors(log));
  return app;
}
