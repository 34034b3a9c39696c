import { passages } from '#server/service/passages.ts';
import { answerSimilar, similar } from '#server/service/similar.ts';
import { passageApi } from '#shared/api/passage.ts';
import { similarApi } from '#shared/api/similar.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountPassages: Mount = (router, world, asker) => {
  route(router, asker, passageApi.list, ({ params, query, who }) =>
    passages(world, who, params.study, query),
  );
  route(router, asker, similarApi.list, ({ params, query, who }) =>
    similar(world, who, params.study, params.theme, query.limit),
  );
  route(router, asker, similarApi.answer, ({ params, body, who }) =>
    answerSimilar(world, who, params.study, params.theme, body),
  );
};
