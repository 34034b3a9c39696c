import { addTheme, changeTheme, removeTheme, theme, themes } from '#server/service/theme.ts';
import { mergeTheme } from '#server/service/theme-merge.ts';
import { moveThemes } from '#server/service/theme-move.ts';
import { themePassages } from '#server/service/theme-passage.ts';
import { previewTheme } from '#server/service/theme-preview.ts';
import { sortThemes } from '#server/service/theme-sort.ts';
import { handOut, splitTheme } from '#server/service/theme-split.ts';
import { dismissTwin, twins } from '#server/service/twin.ts';
import { page } from '#shared/api/endpoint.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountThemes: Mount = (router, world, asker) => {
  route(router, asker, themeApi.list, ({ params, query, who }) =>
    page(themes(world, who, params.study), query),
  );
  route(router, asker, themeApi.passages, ({ params, who }) => ({
    items: themePassages(world, who, params.study),
  }));
  route(router, asker, themeApi.get, ({ params, who }) => theme(world, who, params.study, params.theme));
  route(router, asker, themeApi.add, ({ params, body, who }) => addTheme(world, who, params.study, body));
  route(router, asker, themeApi.change, ({ params, body, who }) =>
    changeTheme(world, who, params.study, params.theme, body),
  );
  route(router, asker, themeApi.remove, ({ params, query, who }) =>
    removeTheme(world, who, params.study, params.theme, query.rev),
  );
  route(router, asker, themeApi.move, ({ params, body, who }) => ({
    items: moveThemes(world, who, params.study, body),
  }));
  route(router, asker, themeApi.sort, ({ params, body, who }) => ({
    items: sortThemes(world, who, params.study, body),
  }));
  route(router, asker, themeApi.preview, ({ params, body, who }) =>
    previewTheme(world, who, params.study, params.theme, body),
  );
  route(router, asker, themeApi.merge, ({ params, body, who }) =>
    mergeTheme(world, who, params.study, params.theme, body),
  );
  route(router, asker, themeApi.split, ({ params, body, who }) =>
    splitTheme(world, who, params.study, params.theme, body),
  );
  route(router, asker, themeApi.handOut, ({ params, body, who }) =>
    handOut(world, who, params.study, params.theme, body),
  );
  route(router, asker, themeApi.twins, ({ params, who }) => ({
    items: twins(world, who, params.study, params.theme),
  }));
  route(router, asker, themeApi.dismissTwin, ({ params, who }) =>
    dismissTwin(world, who, params.study, params.theme, params.twin),
  );
};
