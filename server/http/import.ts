import type { Request } from 'express';
import multer from 'multer';
import {
  addImportFiles,
  cancelImport,
  chooseInImport,
  type GivenFile,
  importUnderReview,
  leaveOutOfImport,
  peekIntoImport,
  startImport,
} from '#server/service/import.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { importApi } from '#shared/api/import.ts';
import { DomainError } from '#shared/errors.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

const MAX_FILE_BYTES = 100 * 1024 * 1024;
const MAX_FILES = 1000;

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: MAX_FILE_BYTES, files: MAX_FILES },
  // Without it a name in UTF-8 arrives as if it were Latin-1.
  defParamCharset: 'utf8',
  // A name may carry the folders it lay in, which say area and month.
  preservePath: true,
}).array('files');

const unreadable = new DomainError('invalid', 'The files were not sent as a form that can be read.', {
  field: 'files',
  help: 'Nothing was kept.',
});

const filesOf = (request: Request): GivenFile[] =>
  (Array.isArray(request.files) ? request.files : []).map((file) => ({
    fileName: file.originalname.replaceAll('\\', '/').replace(/^\/+/, '') || 'unnamed',
    bytes: file.buffer,
  }));

export const mountImports: Mount = (router, world, local) => {
  router.post([importApi.start.path, importApi.addFiles.path], (request, response, next) => {
    upload(request, response, (error: unknown) => {
      request.body = {};
      next(error === undefined || error instanceof multer.MulterError ? error : unreadable);
    });
  });
  route(router, local, importApi.start, ({ params, query, who, request }) =>
    startImport(world, who, params.study, filesOf(request), {
      wait: query.wait !== 'no',
      pattern: query.pattern ?? null,
    }),
  );
  route(router, local, importApi.addFiles, ({ params, query, who, request }) =>
    addImportFiles(world, who, params.study, params.import, filesOf(request), query.wait !== 'no'),
  );
  route(router, local, importApi.get, ({ params, who }) =>
    importUnderReview(world, who, params.study, params.import),
  );
  route(router, local, importApi.peek, ({ params, query, who }) =>
    peekIntoImport(world, who, params.study, params.import, params.file, query.turns),
  );
  route(router, local, importApi.choose, ({ params, body, who }) =>
    chooseInImport(world, who, params.study, params.import, params.file, body),
  );
  route(router, local, importApi.leaveOut, ({ params, who }) =>
    leaveOutOfImport(world, who, params.study, params.import, params.file),
  );
  route(router, local, importApi.keep, ({ params, body, who }) =>
    keepImport(world, who, params.study, params.import, body),
  );
  route(router, local, importApi.cancel, ({ params, who }) =>
    cancelImport(world, who, params.study, params.import),
  );
};
