import {
  addExerciseRows,
  changeExerciseRow,
  exerciseClaims,
  exerciseRow,
  exerciseRows,
  linkExercise,
  makeThemeOfCell,
  removeExerciseRow,
} from '#server/service/exercise.ts';
import { page } from '#shared/api/endpoint.ts';
import { exerciseApi } from '#shared/api/exercise.ts';
import type { Mount } from './app.ts';
import { route } from './route.ts';

export const mountExercises: Mount = (router, world, asker) => {
  route(router, asker, exerciseApi.list, ({ params, query, who }) =>
    page(exerciseRows(world, who, params.study, query), query),
  );
  route(router, asker, exerciseApi.claims, ({ params, query, who }) => ({
    items: exerciseClaims(world, who, params.study, query.area),
  }));
  route(router, asker, exerciseApi.get, ({ params, who }) =>
    exerciseRow(world, who, params.study, params.row),
  );
  route(router, asker, exerciseApi.add, ({ params, body, who }) =>
    addExerciseRows(world, who, params.study, body),
  );
  route(router, asker, exerciseApi.link, ({ params, body, who }) =>
    linkExercise(world, who, params.study, body),
  );
  route(router, asker, exerciseApi.change, ({ params, body, who }) =>
    changeExerciseRow(world, who, params.study, params.row, body),
  );
  route(router, asker, exerciseApi.makeTheme, ({ params, body, who }) =>
    makeThemeOfCell(world, who, params.study, params.row, body),
  );
  route(router, asker, exerciseApi.remove, ({ params, query, who }) =>
    removeExerciseRow(world, who, params.study, params.row, query.rev),
  );
};
