import { openSample } from '#server/service/sample.ts';
import {
  addStudy,
  changeStudy,
  studies,
  study,
  trashStudy,
  unreadableStudies,
} from '#server/service/study.ts';
import { page } from '#shared/api/endpoint.ts';
import { studyApi } from '#shared/api/study.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountStudies: Mount = (router, world, asker) => {
  route(router, asker, studyApi.list, ({ query, who }) => ({
    ...page(studies(world, who, query.trashed === 'true'), query),
    unreadable: unreadableStudies(world, who),
  }));
  route(router, asker, studyApi.get, ({ params, who }) => study(world, who, params.study));
  route(router, asker, studyApi.add, ({ body, who }) => addStudy(world, who, body));
  route(router, asker, studyApi.sample, ({ who }) => {
    const id = openSample(world, who);
    if (study(world, who, id).trashedAt !== null) trashStudy(world, who, id, false);
    return study(world, who, id);
  });
  route(router, asker, studyApi.change, ({ params, body, who }) =>
    changeStudy(world, who, params.study, body),
  );
  route(router, asker, studyApi.trash, ({ params, query, who }) =>
    trashStudy(world, who, params.study, true, query.rev),
  );
  route(router, asker, studyApi.restore, ({ params, who }) => trashStudy(world, who, params.study, false));
};
