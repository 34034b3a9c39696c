import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { HandedOut, HandOut, ThemeSplit, ThemeSplitDone } from '#shared/codebook/split.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';

export interface SplitDeeds {
  split: Deed<ThemeSplitDone, ThemeSplit>;
  handOut: Deed<HandedOut, HandOut['passages']>;
}

/** Splits a theme, and gives further passages of a split one to its parts; `onDone` hears of either. */
export function useSplitDeeds(study: string, theme: Theme, onDone: () => void): SplitDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const params = { study, theme: theme.id };
  const done = (title: string, moved: number, waiting: number) => {
    say({
      title,
      detail: `${some(moved, 'coding')} re-pointed${waiting > 0 ? `, ${waiting} wait` : ''}`,
      undoable: true,
    });
    onDone();
    return cache.invalidateQueries({ queryKey: ['study', study] });
  };
  return {
    split: useDeed({
      send: (split: ThemeSplit, key) =>
        call(themeApi.split, { params, body: { ...split, rev: theme.rev }, key }),
      onSuccess: ({ repointed, waiting }) => done(`${theme.title} split`, repointed, waiting.length),
    }),
    handOut: useDeed({
      send: (passages: HandOut['passages'], key) =>
        call(themeApi.handOut, { params, body: { passages }, key }),
      onSuccess: ({ repointed, waiting }) => done(theme.title, repointed, waiting.length),
    }),
  };
}
