import { z } from 'zod';
import { ExerciseRow, ExerciseRowChanges, NewExerciseRows, ThemeOfCell } from '../exercise/exercise.ts';
import { ClaimedLink } from '../exercise/links.ts';
import { Link } from '../link/link.ts';
import { endpoint, listOf, paging, seen } from './endpoint.ts';

const study = z.strictObject({ study: z.string() });
const row = z.strictObject({ study: z.string(), row: z.string() });

export const exerciseApi = {
  list: endpoint('GET', '/api/studies/:study/exercises', {
    summary: 'Rows of the exercise (change, threat, way to overcome, next step), area by area in their order',
    params: study,
    query: z.strictObject({ ...paging, area: z.string().optional(), theme: z.string().optional() }),
    result: listOf(ExerciseRow),
  }),
  claims: endpoint('GET', '/api/studies/:study/exercises/links', {
    summary: 'The links that an area’s exercise claims, and what would become of each',
    params: study,
    query: z.strictObject({ area: z.string() }),
    result: z.strictObject({ items: z.array(ClaimedLink) }),
  }),
  get: endpoint('GET', '/api/studies/:study/exercises/:row', {
    summary: 'One row of an exercise',
    params: row,
    result: ExerciseRow,
  }),
  add: endpoint('POST', '/api/studies/:study/exercises', {
    summary: 'Adds rows to the exercise of an area, in one deed',
    params: study,
    body: NewExerciseRows,
    result: z.strictObject({ items: z.array(ExerciseRow) }),
    status: 201,
  }),
  change: endpoint('PATCH', '/api/studies/:study/exercises/:row', {
    summary: 'Changes a row of an exercise, or moves it among those of its area',
    params: row,
    body: ExerciseRowChanges.extend(seen),
    result: ExerciseRow,
  }),
  makeTheme: endpoint('POST', '/api/studies/:study/exercises/:row/theme', {
    summary: 'Makes a theme of what a cell says and has the cell mean it, in one deed',
    params: row,
    body: ThemeOfCell,
    result: ExerciseRow,
    status: 201,
  }),
  remove: endpoint('DELETE', '/api/studies/:study/exercises/:row', {
    summary: 'Removes a row of an exercise',
    params: row,
    query: z.strictObject(seen),
    result: z.strictObject({ id: ExerciseRow.shape.id }),
  }),
  link: endpoint('POST', '/api/studies/:study/exercises/links', {
    summary:
      'Makes the links that rows of an area’s exercise claim, in one deed; links that stand get the area and the words',
    params: study,
    body: z.strictObject({ area: z.string(), rows: z.array(ExerciseRow.shape.id).optional() }),
    result: z.strictObject({ made: z.array(Link), widened: z.array(Link) }),
    status: 201,
  }),
};
