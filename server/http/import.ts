import path from 'node:path';
import {
  addImportFiles,
  cancelImport,
  importNews,
  importUnderReview,
  leaveOutOfImport,
  startImport,
} from '#server/service/import.ts';
import { chooseInImport, chooseManyInImport } from '#server/service/import-choose.ts';
import { keepImport, stopKeeping } from '#server/service/import-keep.ts';
import { openImports } from '#server/service/import-open.ts';
import { readImportNames, setImportPattern } from '#server/service/import-pattern.ts';
import { peekIntoImport } from '#server/service/import-peek.ts';
import { makeImportedParticipants } from '#server/service/import-people.ts';
import { previewImportedText } from '#server/service/import-text.ts';
import { mayWrite } from '#server/service/permission.ts';
import { importApi } from '#shared/api/import.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';
import { type UploadLimits, uploadsInto } from './uploads.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS: UploadLimits = { fileBytes: 100 * MEGABYTE, files: 1000, totalBytes: 500 * MEGABYTE };

export const mountImports: Mount = (router, world, asker) => {
  const uploads = uploadsInto(path.join(world.folder, 'uploads'), LIMITS);
  // Whoever may bring nothing in sends nothing either: asked before anything lies on the disk.
  router.post([importApi.start.path, importApi.addFiles.path], (request, _response, next) => {
    mayWrite(world, asker(request), String(request.params.study), 'source.import');
    next();
  });
  router.post([importApi.start.path, importApi.addFiles.path], uploads.receive);
  route(router, asker, importApi.start, ({ params, query, who, request }) =>
    uploads.using(request, (files) =>
      startImport(world, who, params.study, files, {
        wait: query.wait !== 'no',
        pattern: query.pattern ?? null,
      }),
    ),
  );
  route(router, asker, importApi.addFiles, ({ params, query, who, request }) =>
    uploads.using(request, (files) =>
      addImportFiles(world, who, params.study, params.import, files, {
        wait: query.wait !== 'no',
        since: query.since,
        at: query.at,
      }),
    ),
  );
  route(router, asker, importApi.list, ({ params, who }) => ({
    items: openImports(world, who, params.study),
    next: null,
  }));
  route(router, asker, importApi.news, ({ params, query, who }) =>
    importNews(world, who, params.study, params.import, query.since ?? -1),
  );
  route(router, asker, importApi.readNames, ({ params, body, who }) =>
    readImportNames(world, who, params.study, params.import, body),
  );
  route(router, asker, importApi.setPattern, ({ params, body, who }) =>
    setImportPattern(world, who, params.study, params.import, body),
  );
  route(router, asker, importApi.makeParticipants, ({ params, body, who }) =>
    makeImportedParticipants(world, who, params.study, params.import, body),
  );
  route(router, asker, importApi.chooseMany, ({ params, body, who }) =>
    chooseManyInImport(world, who, params.study, params.import, body.files, body.seen),
  );
  route(router, asker, importApi.stopKeeping, ({ params, who }) =>
    stopKeeping(world, who, params.study, params.import),
  );
  route(router, asker, importApi.get, ({ params, who }) =>
    importUnderReview(world, who, params.study, params.import),
  );
  route(router, asker, importApi.peek, ({ params, query, who }) =>
    peekIntoImport(world, who, params.study, params.import, params.file, query.turns),
  );
  route(router, asker, importApi.previewText, ({ params, who }) =>
    previewImportedText(world, who, params.study, params.import, params.file),
  );
  route(router, asker, importApi.choose, ({ params, query, body, who }) =>
    chooseInImport(world, who, params.study, params.import, params.file, body, query.seen),
  );
  route(router, asker, importApi.leaveOut, ({ params, who }) =>
    leaveOutOfImport(world, who, params.study, params.import, params.file),
  );
  route(router, asker, importApi.keep, ({ params, body, who }) =>
    keepImport(world, who, params.study, params.import, body),
  );
  route(router, asker, importApi.cancel, ({ params, who }) =>
    cancelImport(world, who, params.study, params.import),
  );
};
