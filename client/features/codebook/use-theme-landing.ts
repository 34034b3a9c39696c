import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { themeApi } from '#shared/api/theme.ts';
import { type Landing, movedOf, withLanding } from '#shared/codebook/landing.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { themesQuery } from './api.ts';

interface Landed {
  themes: ReadonlySet<string>;
  landing: Landing;
}

/** Puts themes at another place of the frame in one deed, shown at once. */
export function useThemeLanding(study: string): Deed<{ items: Theme[] }, Landed> {
  const cache = useQueryClient();
  const { queryKey } = themesQuery(study);
  return useDeed({
    send: ({ themes, landing: { kind, group, parent, position } }: Landed, key) => {
      // Shown already, so in the order in which they were taken up.
      const moved = movedOf(cache.getQueryData(queryKey) ?? [], themes)
        .sort((a, b) => a.position - b.position)
        .map(({ id }) => id);
      return call(themeApi.move, {
        params: { study },
        body: { themes: moved, kind, parent, position, ...(parent === null && { group }) },
        key,
      });
    },
    onMutate: ({ themes, landing }) => {
      const before = cache.getQueryData(queryKey);
      cache.setQueryData(queryKey, (all) => all && withLanding(all, themes, landing));
      return before;
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
    onError: (_error, _landed, before) => cache.setQueryData(queryKey, before),
    scope: `codebook ${study}`,
  });
}
