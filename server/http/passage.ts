import { passages } from '#server/service/passages.ts';
import { answerSimilar, similar } from '#server/service/similar.ts';
import { passageApi } from '#shared/api/passage.ts';
import { similarApi } from '#shared/api/similar.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountPassages: Mount = (router, world, local) => {
  route(router, local, passageApi.list, ({ params, query, who }) =>
    passages(world, who, params.study, query),
  );
  route(router, local, similarApi.list, ({ params, query, who }) =>
    similar(world, who, params.study, params.theme, query.limit),
  );
  route(router, local, similarApi.answer, ({ params, body, who }) =>
    answerSimilar(world, who, params.study, params.theme, body),
  );
};
