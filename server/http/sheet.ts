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

export const mountSheets: Mount = (router, world, asker) => {
  route(router, asker, sheetApi.list, ({ params, who }) => ({
    items: sheetOffers(world, who, params.study),
  }));
  route(
    router,
    asker,
    sheetApi.get,
    measured(world, ({ params, who }) =>
      interviewSheet(world, who, params.study, params.participant, params.wave),
    ),
  );
  route(router, asker, sheetApi.add, ({ params, body, who }) =>
    addQuestion(world, who, params.study, params, body),
  );
  route(router, asker, sheetApi.change, ({ params, body, who }) =>
    changeQuestion(world, who, params.study, params, body),
  );
  route(router, asker, sheetApi.remove, ({ params, query, who }) =>
    removeQuestion(world, who, params.study, params, query.rev),
  );
  route(router, asker, sheetApi.record, ({ params, body, who }) =>
    recordOutcome(world, who, params.study, params, body),
  );
  route(router, asker, sheetApi.markPrompted, ({ params, who }) =>
    markPrompted(world, who, params.study, params),
  );
};
