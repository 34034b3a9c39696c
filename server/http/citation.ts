import {
  addCitation,
  changeCitation,
  citation,
  citations,
  removeCitation,
} from '#server/service/citation.ts';
import { citationApi } from '#shared/api/citation.ts';
import { page } from '#shared/api/endpoint.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountCitations: Mount = (router, world, asker) => {
  route(router, asker, citationApi.list, ({ params, query, who }) =>
    page(citations(world, who, params.study), query),
  );
  route(router, asker, citationApi.get, ({ params, who }) =>
    citation(world, who, params.study, params.citation),
  );
  route(router, asker, citationApi.add, ({ params, body, who }) =>
    addCitation(world, who, params.study, body),
  );
  route(router, asker, citationApi.change, ({ params, body, who }) =>
    changeCitation(world, who, params.study, params.citation, body),
  );
  route(router, asker, citationApi.remove, ({ params, query, who }) =>
    removeCitation(world, who, params.study, params.citation, query.rev),
  );
};
