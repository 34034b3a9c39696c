import { exported } from '#server/service/access-log.ts';
import {
  codebookEvents,
  codebookVersions,
  nameVersion,
  removeVersion,
  renameVersion,
} from '#server/service/codebook.ts';
import { codebookFile } from '#server/service/codebook-export.ts';
import { codebookDifference, codebookThen } from '#server/service/codebook-then.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import type { Mount } from './app.ts';
import { BYTE_ORDER_MARK } from './export.ts';
import { route } from './route.ts';

export const mountCodebook: Mount = (router, world, asker) => {
  route(router, asker, codebookApi.get, ({ params, query, who }) =>
    codebookThen(world, who, params.study, query.asOf),
  );
  route(router, asker, codebookApi.compare, ({ params, query, who }) =>
    codebookDifference(world, who, params.study, query),
  );
  route(router, asker, codebookApi.download, async ({ params, query, who, response }) => {
    const { fileName, mediaType, content } = await codebookFile(world, who, params.study, query);
    exported(world, who, params.study, fileName);
    response.attachment(fileName).type(mediaType);
    if (typeof content !== 'string') response.send(Buffer.from(content));
    else response.send(query.format === 'csv' ? `${BYTE_ORDER_MARK}${content}` : content);
    return fileName;
  });
  route(router, asker, codebookApi.events, ({ params, query, who }) => ({
    items: codebookEvents(world, who, params.study, query.theme),
    next: null,
  }));
  route(router, asker, codebookApi.versions, ({ params, who }) => ({
    items: codebookVersions(world, who, params.study),
    next: null,
  }));
  route(router, asker, codebookApi.nameVersion, ({ params, body, who }) =>
    nameVersion(world, who, params.study, body.name, body.event),
  );
  route(router, asker, codebookApi.renameVersion, ({ params, body, who }) =>
    renameVersion(world, who, params.study, params.event, body.name),
  );
  route(router, asker, codebookApi.removeVersion, ({ params, who }) =>
    removeVersion(world, who, params.study, params.event),
  );
};
