import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { Theme, ThemeKind } from '#shared/theme/theme.ts';
import { eventsQuery, themesQuery } from './api.ts';

interface New {
  title: string;
  kind: ThemeKind;
}

/** Makes a theme and hands it on to be applied; remembers the kind used last. */
export function useCreate(study: string, onMade: (theme: Theme) => void) {
  const cache = useQueryClient();
  const [kind, setKind] = useState<ThemeKind>('change');
  const create = useDeed({
    scope: `desk ${study}`,
    send: (made: New, key) => call(themeApi.add, { params: { study }, body: made, key }),
    onSuccess: (theme) => {
      cache.setQueryData(themesQuery(study).queryKey, (before) => [...(before ?? []), theme]);
      void cache.invalidateQueries({ queryKey: eventsQuery(study).queryKey });
      void cache.invalidateQueries({
        queryKey: ['study', study],
        refetchType: 'none',
        predicate: (query) => query.queryKey[2] !== 'desk',
      });
      onMade(theme);
    },
  });
  return {
    kind,
    create: (title: string, of: ThemeKind) => {
      setKind(of);
      create.run({ title, kind: of });
    },
    error: create.error,
    forgetError: create.reset,
  };
}
