import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { Theme, ThemesSort } from '#shared/theme/theme.ts';
import { themesQuery } from './api.ts';

interface Sorting {
  sort: Deed<{ items: Theme[] }, ThemesSort>;
  /** On their way: they stand over what the server said, and are never written into it. */
  sorts: readonly ThemesSort[];
}

/** Gives themes a kind, shown at once; several may be on their way. */
export function useSort(study: string): Sorting {
  const cache = useQueryClient();
  const { queryKey } = themesQuery(study);
  const [sorts, setSorts] = useState<readonly ThemesSort[]>([]);
  const arrived = (sorting: ThemesSort) => setSorts((all) => all.filter((one) => one !== sorting));
  const sort = useDeed({
    send: (sorting: ThemesSort, key) => call(themeApi.sort, { params: { study }, body: sorting, key }),
    onMutate: (sorting) => setSorts((all) => [...all, sorting]),
    onSuccess: async ({ items }, sorting) => {
      await cache.cancelQueries({ queryKey });
      const now = new Map<string, Theme>(items.map((theme) => [theme.id, theme]));
      cache.setQueryData(queryKey, (themes) => themes?.map((theme) => now.get(theme.id) ?? theme));
      arrived(sorting);
    },
    onError: (_, sorting) => {
      arrived(sorting);
      return cache.invalidateQueries({ queryKey });
    },
  });
  return { sort, sorts };
}
