import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { CallError } from '#client/lib/request.ts';
import { groupApi } from '#shared/api/group.ts';
import { themeApi } from '#shared/api/theme.ts';
import { changed } from '#shared/change.ts';
import { type Step, withStep } from '#shared/theme/reorder.ts';
import type { Group, GroupChanges, NewGroup, NewTheme, Theme, ThemeChanges } from '#shared/theme/theme.ts';
import { themesQuery } from './api.ts';

interface ThemeChange {
  theme: Theme;
  changes: ThemeChanges;
}

/** A theme with the new values of plain fields; places are only known to the answer. */
const shownAs = (
  theme: Theme,
  { title, definition, useWhen, notWhen, distinguishFrom, example, tint, retired }: ThemeChanges,
) => changed(theme, { title, definition, useWhen, notWhen, distinguishFrom, example, tint, retired });

/** Changes a theme; what is plain shows at once. `onDone` hears the theme as it now stands. */
export function useThemeChange(study: string, onDone?: (theme: Theme) => void): Deed<Theme, ThemeChange> {
  const cache = useQueryClient();
  const { queryKey } = themesQuery(study);
  return useDeed({
    send: ({ theme, changes }: ThemeChange, key) => {
      // Deeds follow one another; each is based on what the one before it left.
      const rev = cache.getQueryData(queryKey)?.find(({ id }) => id === theme.id)?.rev ?? theme.rev;
      return call(themeApi.change, { params: { study, theme: theme.id }, body: { ...changes, rev }, key });
    },
    onMutate: ({ theme, changes }) => {
      const before = cache.getQueryData(queryKey);
      cache.setQueryData(queryKey, (themes) =>
        themes?.map((one) => (one.id === theme.id ? shownAs(one, changes) : one)),
      );
      return before;
    },
    onSuccess: async (theme) => {
      cache.setQueryData(queryKey, (themes) => themes?.map((one) => (one.id === theme.id ? theme : one)));
      onDone?.(theme);
      await cache.invalidateQueries({ queryKey: ['study', study] });
    },
    onError: (error, _, before) => {
      cache.setQueryData(queryKey, before);
      if (error.code === 'conflict') void cache.invalidateQueries({ queryKey });
    },
    scope: `codebook ${study}`,
  });
}

interface Placing {
  theme: Theme;
  step: Step;
}

/** Moves a theme one step within the frame, shown at once. */
export function useThemeStep(study: string): Deed<Theme, Placing> {
  const cache = useQueryClient();
  const { queryKey } = themesQuery(study);
  return useDeed({
    send: ({ theme, step }: Placing, key) =>
      call(themeApi.change, { params: { study, theme: theme.id }, body: { ...step }, key }),
    onMutate: ({ theme, step }) => {
      const before = cache.getQueryData(queryKey);
      cache.setQueryData(queryKey, (themes) => themes && withStep(themes, theme, step));
      return before;
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
    onError: (_error, _placing, before) => cache.setQueryData(queryKey, before),
    scope: `codebook ${study}`,
  });
}

/** What a new theme is given; `newGroup` is made first where there is one. */
export interface ThemeToAdd extends NewTheme {
  newGroup?: NewGroup | undefined;
}

/** Adds a theme, in a new group where one is named. */
export function useThemeAdd(study: string, onDone: (theme: Theme) => void): Deed<Theme, ThemeToAdd> {
  const cache = useQueryClient();
  return useDeed({
    send: async ({ newGroup, ...theme }: ThemeToAdd, key) => {
      const group = newGroup && (await addGroup(study, newGroup, key));
      return call(themeApi.add, { params: { study }, body: group ? { ...theme, group } : theme, key });
    },
    onSuccess: async (theme) => {
      await cache.invalidateQueries({ queryKey: ['study', study] });
      onDone(theme);
    },
    onError: () => cache.invalidateQueries({ queryKey: ['study', study] }),
  });
}

/**
 * Adds a group and answers what to call it by. Its key follows from the deed's, so that it is made once; where
 * an earlier try made it and then failed, it is the one meant.
 */
export async function addGroup(study: string, group: NewGroup, key: string): Promise<string> {
  try {
    return (await call(groupApi.add, { params: { study }, body: group, key: `${key}-group` })).id;
  } catch (error) {
    if (error instanceof CallError && error.code === 'conflict') return group.title;
    throw error;
  }
}

export interface GroupDeeds {
  add: Deed<Group, NewGroup>;
  change: Deed<Group, { group: Group; changes: GroupChanges }>;
  remove: Deed<unknown, Group>;
}

/** Adds, renames, moves and removes groups. */
export function useGroupDeeds(study: string): GroupDeeds {
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: ['study', study] });
  return {
    add: useDeed({
      send: (group: NewGroup, key) => call(groupApi.add, { params: { study }, body: group, key }),
      onSuccess,
    }),
    change: useDeed({
      send: ({ group, changes }: { group: Group; changes: GroupChanges }, key) =>
        call(groupApi.change, { params: { study, group: group.id }, body: changes, key }),
      onSuccess,
    }),
    remove: useDeed({
      send: (group: Group, key) => call(groupApi.remove, { params: { study, group: group.id }, key }),
      onSuccess,
    }),
  };
}
