import { accessed } from '#server/service/access-log.ts';
import { edition, editions, freeze } from '#server/service/edition.ts';
import { resolvePieces } from '#server/service/pieces.ts';
import {
  addReport,
  addTemplate,
  changeReport,
  removeReport,
  removeTemplate,
  report,
  reports,
  restoreReport,
  templates,
} from '#server/service/report.ts';
import { nameReport } from '#server/service/report-export.ts';
import { reportGaps, setGapAside } from '#server/service/report-gaps.ts';
import { page } from '#shared/api/endpoint.ts';
import { reportApi } from '#shared/api/report.ts';
import type { Mount } from './app.ts';
import { sendFile } from './export.ts';
import { route } from './route.ts';

export const mountReports: Mount = (router, world, asker) => {
  route(router, asker, reportApi.list, ({ params, query, who }) =>
    page(reports(world, who, params.study, { trashed: query.trashed === 'true' }), query),
  );
  route(router, asker, reportApi.get, ({ params, who }) => report(world, who, params.study, params.report));
  route(router, asker, reportApi.add, ({ params, body, who }) => addReport(world, who, params.study, body));
  route(router, asker, reportApi.change, ({ params, body, who }) =>
    changeReport(world, who, params.study, params.report, body),
  );
  route(router, asker, reportApi.remove, ({ params, query, who }) =>
    removeReport(world, who, params.study, params.report, query.rev),
  );
  route(router, asker, reportApi.restore, ({ params, who }) =>
    restoreReport(world, who, params.study, params.report),
  );
  route(router, asker, reportApi.templates, ({ params, query, who }) =>
    page(templates(world, who, params.study), query),
  );
  route(router, asker, reportApi.addTemplate, ({ params, body, who }) =>
    addTemplate(world, who, params.study, body),
  );
  route(router, asker, reportApi.removeTemplate, ({ params, query, who }) =>
    removeTemplate(world, who, params.study, params.template, query.rev),
  );
  route(router, asker, reportApi.resolve, ({ params, body, who }) => ({
    items: resolvePieces(world, who, params.study, body),
  }));
  route(router, asker, reportApi.gaps, ({ params, body, who }) => ({
    items: reportGaps(world, who, params.study, params.report, body.body),
  }));
  route(router, asker, reportApi.setAside, ({ params, body, who }) => ({
    items: setGapAside(world, who, params.study, params.report, body),
  }));
  route(router, asker, reportApi.editions, ({ params, query, who }) =>
    page(editions(world, who, params.study, params.report), query),
  );
  route(router, asker, reportApi.edition, ({ params, who }) =>
    edition(world, who, params.study, params.report, params.edition),
  );
  route(router, asker, reportApi.freeze, ({ params, body, who }) =>
    freeze(world, who, params.study, params.report, body),
  );
  route(router, asker, reportApi.download, ({ params, query, who, response }) => {
    const written = { report: params.report, ...query };
    const named = nameReport(world, who, params.study, written);
    accessed(world, who, named.id, 'export', named.fileName);
    const ask = { folder: world.folder, study: named.id, account: who.account, written };
    return sendFile(world, response, named, ask);
  });
};
