import { programVersion } from '#server/service/program.ts';
import { apis } from '#shared/api/all.ts';
import { STUDY_SCHEMA_PATH } from '#shared/api/export.ts';
import { describeApi } from '#shared/api/openapi.ts';
import { studySchema } from '#shared/format/study-json.ts';
import type { Mount } from './app.ts';

/** The description of every address and of a study as JSON, as other programs read them. */
export const mountOpenApi: Mount = (router) => {
  let description: string | undefined;
  router.get('/api/openapi.json', (_request, response) => {
    description ??= JSON.stringify(describeApi(apis, programVersion()));
    response.type('json').send(description);
  });
  let schema: string | undefined;
  router.get(STUDY_SCHEMA_PATH, (_request, response) => {
    schema ??= studySchema();
    response.type('application/schema+json').send(schema);
  });
};
