import { programVersion } from '#server/service/program.ts';
import { apis } from '#shared/api/all.ts';
import { describeApi } from '#shared/api/openapi.ts';
import type { Mount } from './app.ts';

/** The description of every address, as other programs read it. */
export const mountOpenApi: Mount = (router) => {
  let description: string | undefined;
  router.get('/api/openapi.json', (_request, response) => {
    description ??= JSON.stringify(describeApi(apis, programVersion()));
    response.type('json').send(description);
  });
};
