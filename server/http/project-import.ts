import path from 'node:path';
import { previewCodebook, takeCodebook } from '#server/service/codebook-import.ts';
import { mayFound, mayWrite } from '#server/service/permission.ts';
import {
  cancelProject,
  chooseInProject,
  nameProjectFile,
  projectUnderReview,
  startProject,
} from '#server/service/project-import.ts';
import { keepProject } from '#server/service/project-keep.ts';
import { projectsAwaited, projectsOf } from '#server/service/project-list.ts';
import { projectImportApi } from '#shared/api/project-import.ts';
import type { Mount } from './app.ts';
import { sendFile } from './export.ts';
import { route } from './route.ts';
import { type UploadLimits, uploadsInto } from './uploads.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS: UploadLimits = { fileBytes: 512 * MEGABYTE, files: 1, totalBytes: 513 * MEGABYTE };

export const mountProjectImports: Mount = (router, world, asker) => {
  const uploads = uploadsInto(path.join(world.folder, 'project-uploads'), LIMITS);
  // Whoever may bring nothing in sends nothing either: asked before anything lies on the disk.
  router.post(projectImportApi.start.path, (request, _response, next) => {
    mayWrite(world, asker(request), String(request.params.study), 'project.import');
    next();
  });
  router.post(projectImportApi.startNew.path, (request, _response, next) => {
    mayFound(asker(request));
    next();
  });
  router.post([projectImportApi.start.path, projectImportApi.startNew.path], uploads.receive);
  route(router, asker, projectImportApi.start, ({ params, query, who, request }) =>
    uploads.using(request, (files) =>
      startProject(world, who, params.study, files, { wait: query.wait !== 'no' }),
    ),
  );
  route(router, asker, projectImportApi.startNew, ({ query, who, request }) =>
    uploads.using(request, (files) => startProject(world, who, null, files, { wait: query.wait !== 'no' })),
  );
  route(router, asker, projectImportApi.list, ({ params, who }) => ({
    items: projectsOf(world, who, params.study),
    next: null,
  }));
  route(router, asker, projectImportApi.listNew, ({ who }) => ({
    items: projectsAwaited(world, who),
    next: null,
  }));
  route(router, asker, projectImportApi.file, ({ params, who, response }) => {
    const { study, id, fileName } = nameProjectFile(world, who, params.study, params.import);
    const ask = { folder: world.folder, study, account: who.account, project: id };
    return sendFile(world, response, { fileName, mediaType: 'application/zip' }, ask);
  });
  route(router, asker, projectImportApi.get, ({ params, who }) =>
    projectUnderReview(world, who, params.study, params.import),
  );
  route(router, asker, projectImportApi.choose, ({ params, body, who }) =>
    chooseInProject(world, who, params.study, params.import, body),
  );
  route(router, asker, projectImportApi.keep, ({ params, body, who }) =>
    keepProject(world, who, params.study, params.import, body),
  );
  route(router, asker, projectImportApi.cancel, ({ params, who }) =>
    cancelProject(world, who, params.study, params.import),
  );
  route(router, asker, projectImportApi.previewCodebook, ({ params, body, who }) =>
    previewCodebook(world, who, params.study, body),
  );
  route(router, asker, projectImportApi.takeCodebook, ({ params, body, who }) =>
    takeCodebook(world, who, params.study, body),
  );
};
