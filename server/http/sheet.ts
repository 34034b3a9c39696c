import { interviewSheet, sheetOffers } from '#server/service/sheet.ts';
import {
  addQuestion,
  changeQuestion,
  markPrompted,
  recordOutcome,
  removeQuestion,
} from '#server/service/sheet-deeds.ts';
import { sheetApi } from '#shared/api/sheet.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountSheets: Mount = (router, world, local) => {
  route(router, local, sheetApi.list, ({ params, who }) => ({
    items: sheetOffers(world, who, params.study),
  }));
  route(
    router,
    local,
    sheetApi.get,
    measured(world, ({ params, who }) =>
      interviewSheet(world, who, params.study, params.participant, params.wave),
    ),
  );
  route(router, local, sheetApi.add, ({ params, body, who }) =>
    addQuestion(world, who, params.study, params, body),
  );
  route(router, local, sheetApi.change, ({ params, body, who }) =>
    changeQuestion(world, who, params.study, params, body),
  );
  route(router, local, sheetApi.remove, ({ params, query, who }) =>
    removeQuestion(world, who, params.study, params, query.rev),
  );
  route(router, local, sheetApi.record, ({ params, body, who }) =>
    recordOutcome(world, who, params.study, params, body),
  );
  route(router, local, sheetApi.markPrompted, ({ params, who }) =>
    markPrompted(world, who, params.study, params),
  );
};
