import { correctText, previewText, textVersion, textVersions } from '#server/service/text-correction.ts';
import { placeOnText, unplaced } from '#server/service/text-place.ts';
import { textVersionApi } from '#shared/api/text-version.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountTextVersions: Mount = (router, world, asker) => {
  route(router, asker, textVersionApi.list, ({ params, who }) => ({
    items: textVersions(world, who, params.study, params.source),
  }));
  route(router, asker, textVersionApi.get, ({ params, who }) =>
    textVersion(world, who, params.study, params.source, Number(params.number)),
  );
  route(router, asker, textVersionApi.preview, ({ params, body, who }) =>
    previewText(world, who, params.study, params.source, body),
  );
  route(router, asker, textVersionApi.add, ({ params, body, who }) =>
    correctText(world, who, params.study, params.source, body),
  );
  route(router, asker, textVersionApi.unplaced, ({ params, query, who }) => ({
    items: unplaced(world, who, params.study, query),
  }));
  route(router, asker, textVersionApi.place, ({ params, body, who }) => ({
    items: placeOnText(world, who, params.study, params.source, body),
  }));
};
