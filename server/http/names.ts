import {
  addName,
  asideNames,
  changeName,
  dictionary,
  namesLog,
  removeName,
  setNamesAside,
  takeNameBack,
} from '#server/service/dictionary.ts';
import { nameCandidates, readNamesAhead } from '#server/service/name-candidates.ts';
import { previewReplacing, replaceNames } from '#server/service/names-replace.ts';
import { supersededText, supersededTexts } from '#server/service/originals.ts';
import { namesApi } from '#shared/api/names.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountNames: Mount = (router, world, asker) => {
  route(router, asker, namesApi.candidates, async ({ params, query, who }) => {
    await readNamesAhead(world, who, params.study);
    return nameCandidates(world, who, params.study, query);
  });
  route(router, asker, namesApi.list, ({ params, who }) => ({ items: dictionary(world, who, params.study) }));
  route(router, asker, namesApi.add, ({ params, body, who }) => addName(world, who, params.study, body));
  route(router, asker, namesApi.change, ({ params, body, who }) =>
    changeName(world, who, params.study, params.entry, body),
  );
  route(router, asker, namesApi.remove, ({ params, who }) =>
    removeName(world, who, params.study, params.entry),
  );
  route(router, asker, namesApi.aside, ({ params, who }) => ({
    items: asideNames(world, who, params.study),
  }));
  route(router, asker, namesApi.setAside, ({ params, body, who }) => ({
    items: setNamesAside(world, who, params.study, body.keys, body.reason),
  }));
  route(router, asker, namesApi.takeBack, ({ params, who }) =>
    takeNameBack(world, who, params.study, params.key),
  );
  route(router, asker, namesApi.preview, async ({ params, query, who }) => {
    await readNamesAhead(world, who, params.study);
    return previewReplacing(world, who, params.study, query);
  });
  route(router, asker, namesApi.apply, ({ params, body, who }) =>
    replaceNames(world, who, params.study, body),
  );
  route(router, asker, namesApi.log, ({ params, who }) => ({ items: namesLog(world, who, params.study) }));
  route(router, asker, namesApi.superseded, ({ params, who }) => ({
    items: supersededTexts(world, who, params.study, params.source),
  }));
  route(router, asker, namesApi.original, ({ params, who }) =>
    supersededText(world, who, params.study, params.source, Number(params.number)),
  );
};
