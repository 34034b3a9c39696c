import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { NewGroup, Theme, ThemeChanges, ThemesMove } from '#shared/theme/theme.ts';
import { addGroup } from './use-theme-deeds.ts';

interface Move {
  theme: Theme;
  changes: ThemeChanges;
  newGroup?: NewGroup | undefined;
}

/** Moves a theme to another place, into a new group where one is named. */
export function useThemeMove(study: string, onDone: () => void): Deed<Theme, Move> {
  const cache = useQueryClient();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  return useDeed({
    send: async ({ theme, changes, newGroup }: Move, key) => {
      const group = newGroup && (await addGroup(study, newGroup, key));
      return call(themeApi.change, {
        params: { study, theme: theme.id },
        body: { ...changes, ...(group !== undefined && { group }), rev: theme.rev },
        key,
      });
    },
    onSuccess: () => {
      onDone();
      return readAnew();
    },
    onError: readAnew,
  });
}

export interface SeveralMoved {
  themes: readonly string[];
  place: Pick<ThemesMove, 'kind' | 'group' | 'parent'>;
  note: string;
  newGroup?: NewGroup | undefined;
}

/** Moves several themes to one place in one deed, into a new group where one is named. */
export function useSeveralMove(study: string): Deed<{ items: Theme[] }, SeveralMoved> {
  const cache = useQueryClient();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  return useDeed({
    send: async ({ themes, place, note, newGroup }: SeveralMoved, key) => {
      const group = newGroup && (await addGroup(study, newGroup, key));
      return call(themeApi.move, {
        params: { study },
        body: { themes: [...themes], ...place, ...(group !== undefined && { group }), note },
        key,
      });
    },
    onSuccess: readAnew,
    onError: readAnew,
  });
}
