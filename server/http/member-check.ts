import { additions, memberAnswers, seeAddition } from '#server/service/member-answers.ts';
import { check, checkLetters, checkProposals, checks } from '#server/service/member-check.ts';
import {
  addCheck,
  addCheckItem,
  changeCheck,
  changeCheckItem,
  removeCheck,
  removeCheckItem,
} from '#server/service/member-check-deeds.ts';
import { closeCheck, resolve, sendCheck } from '#server/service/member-check-send.ts';
import { previewCheck, previewMine } from '#server/service/mine.ts';
import { declineExercise, offeredExercises, takeUpExercise } from '#server/service/offered-exercise.ts';
import { page } from '#shared/api/endpoint.ts';
import { memberCheckApi as api } from '#shared/api/member-check.ts';
import type { Mount } from './app.ts';
import { measured } from './measured.ts';
import { route } from './route.ts';

export const mountMemberChecks: Mount = (router, world, asker) => {
  route(router, asker, api.list, ({ params, query: { after, limit, ...asked }, who }) =>
    page(checks(world, who, params.study, asked), { after, limit }),
  );
  route(
    router,
    asker,
    api.add,
    measured(world, ({ params, body, who }) => addCheck(world, who, params.study, body)),
  );
  route(
    router,
    asker,
    api.get,
    measured(world, ({ params, who }) => check(world, who, params.study, params.check)),
  );
  route(router, asker, api.change, ({ params, body, who }) =>
    changeCheck(world, who, params.study, params.check, body),
  );
  route(router, asker, api.remove, ({ params, query, who }) =>
    removeCheck(world, who, params.study, params.check, query.rev),
  );
  route(
    router,
    asker,
    api.proposals,
    measured(world, ({ params, who }) => ({
      items: checkProposals(world, who, params.study, params.check),
      next: null,
    })),
  );
  route(router, asker, api.addItem, ({ params, body, who }) =>
    addCheckItem(world, who, params.study, params.check, body),
  );
  route(router, asker, api.changeItem, ({ params, body, who }) =>
    changeCheckItem(world, who, params.study, params, body),
  );
  route(router, asker, api.removeItem, ({ params, query, who }) =>
    removeCheckItem(world, who, params.study, params, query.rev),
  );
  route(
    router,
    asker,
    api.preview,
    measured(world, ({ params, who }) => previewCheck(world, who, params.study, params.check)),
  );
  route(
    router,
    asker,
    api.previewMine,
    measured(world, ({ params, who }) => previewMine(world, who, params.study, params.participant)),
  );
  route(router, asker, api.letters, ({ params, who }) =>
    checkLetters(world, who, params.study, params.check),
  );
  route(router, asker, api.send, ({ params, body, who }) =>
    sendCheck(world, who, params.study, params.check, body.rev),
  );
  route(router, asker, api.close, ({ params, who }) => closeCheck(world, who, params.study, params.check));
  route(router, asker, api.resolve, ({ params, body, who }) =>
    resolve(world, who, params.study, params, body),
  );
  route(router, asker, api.answers, ({ params, query: { open, ...asked }, who }) => ({
    items: memberAnswers(world, who, params.study, {
      ...asked,
      open: open === undefined ? undefined : open === 'true',
    }),
    next: null,
  }));
  route(router, asker, api.additions, ({ params, query, who }) => ({
    items: additions(world, who, params.study, query),
    next: null,
  }));
  route(router, asker, api.seeAddition, ({ params, body, who }) =>
    seeAddition(world, who, params.study, params.addition, body),
  );
  route(router, asker, api.offered, ({ params, who }) => ({
    items: offeredExercises(world, who, params.study),
    next: null,
  }));
  route(router, asker, api.takeUp, ({ params, body, who }) =>
    takeUpExercise(world, who, params.study, params.exercise, body),
  );
  route(router, asker, api.decline, ({ params, who }) =>
    declineExercise(world, who, params.study, params.exercise),
  );
};
