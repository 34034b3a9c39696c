import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { exerciseApi } from '#shared/api/exercise.ts';
import { nextStepApi } from '#shared/api/next-step.ts';
import { sourceApi } from '#shared/api/source.ts';
import { themeApi } from '#shared/api/theme.ts';
import type {
  ExerciseRow,
  ExerciseRowChanges,
  NewExerciseRows,
  ThemeOfCell,
} from '#shared/exercise/exercise.ts';

/** The rows of an area's exercise, in their order. */
export const exerciseQuery = (study: string, area: string) =>
  queryOptions({
    queryKey: ['study', study, 'exercises', area],
    queryFn: async ({ signal }) =>
      (await call(exerciseApi.list, { params: { study }, query: { area, limit: 1000 }, signal })).items,
  });

/** The links that an area's exercise claims. */
export const claimsQuery = (study: string, area: string) =>
  queryOptions({
    queryKey: ['study', study, 'exercises', 'claims', area],
    queryFn: async ({ signal }) =>
      (await call(exerciseApi.claims, { params: { study }, query: { area }, signal })).items,
  });

/** What cells can mean, and the exercises that rows can come from. */
export const exerciseAroundQuery = (study: string) =>
  queryOptions({
    queryKey: ['study', study, 'exercises', 'around'],
    queryFn: async ({ signal }) => {
      const [themes, sources, steps] = await Promise.all([
        call(themeApi.list, { params: { study }, signal }),
        call(sourceApi.list, { params: { study }, query: { kind: 'exercise', limit: 1000 }, signal }),
        call(nextStepApi.list, { params: { study }, query: { limit: 1000 }, signal }),
      ]);
      return { themes: themes.items, sources: sources.items, steps: steps.items };
    },
  });

export interface ExerciseDeeds {
  add: Deed<unknown, NewExerciseRows>;
  change: Deed<unknown, { row: ExerciseRow; changes: ExerciseRowChanges }>;
  remove: Deed<unknown, ExerciseRow>;
  /** Makes a theme and has a cell mean it. */
  create: Deed<unknown, { row: ExerciseRow; cell: ThemeOfCell }>;
  /** Makes a next step of what a row says is next. */
  undertake: Deed<unknown, ExerciseRow>;
  /** Makes the links that the rows claim. */
  link: Deed<unknown, string>;
}

/** Adds, changes, orders and removes rows, and makes their links; each can be taken back. */
export function useExerciseDeeds(study: string): ExerciseDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const params = { study };
  const done = (title?: string) => () => {
    if (title !== undefined) say({ title, undoable: true });
    return cache.invalidateQueries({ queryKey: ['study', study] });
  };
  return {
    add: useDeed({
      send: (body: NewExerciseRows, key) => call(exerciseApi.add, { params, body, key }),
      onSuccess: done('Added to the exercise'),
    }),
    change: useDeed({
      send: ({ row, changes }: { row: ExerciseRow; changes: ExerciseRowChanges }, key) =>
        call(exerciseApi.change, { params: { study, row: row.id }, body: changes, key }),
      onSuccess: done(),
    }),
    remove: useDeed({
      send: (row: ExerciseRow, key) =>
        call(exerciseApi.remove, { params: { study, row: row.id }, query: { rev: row.rev }, key }),
      onSuccess: done('Row removed'),
    }),
    create: useDeed({
      send: ({ row, cell }: { row: ExerciseRow; cell: ThemeOfCell }, key) =>
        call(exerciseApi.makeTheme, { params: { study, row: row.id }, body: cell, key }),
      onSuccess: done('Theme made'),
    }),
    undertake: useDeed({
      send: ({ area, step, opportunityTheme }: ExerciseRow, key) =>
        call(nextStepApi.add, { params, body: { text: step, area, theme: opportunityTheme }, key }),
      onSuccess: done('Next step added'),
    }),
    link: useDeed({
      send: (area: string, key) => call(exerciseApi.link, { params, body: { area }, key }),
      onSuccess: done('Links made'),
    }),
  };
}
