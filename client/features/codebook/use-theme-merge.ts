import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { themeApi } from '#shared/api/theme.ts';
import type { ThemeMerged } from '#shared/codebook/merge.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';

interface Merge {
  theme: Theme;
  /** Id of the theme that stays. */
  into: string;
  note: string;
}

/** Merges a theme into another and says what became of its codings. */
export function useThemeMerge(
  study: string,
  onDone: (merged: ThemeMerged) => void,
): Deed<ThemeMerged, Merge> {
  const cache = useQueryClient();
  const say = useToast();
  return useDeed({
    send: ({ theme, into, note }: Merge, key) =>
      call(themeApi.merge, {
        params: { study, theme: theme.id },
        body: { into, note, rev: theme.rev },
        key,
      }),
    onSuccess: async (merged) => {
      const { theme, into, repointed, joined, differing } = merged;
      say({
        title: `${theme.title} merged into ${into.title}`,
        detail: [
          `${some(repointed, 'coding')} re-pointed`,
          ...(joined > 0 ? [`${joined} joined with one that was there`] : []),
          ...(differing.length > 0 ? [`${some(differing.length, 'stance')} differed`] : []),
        ].join(', '),
        undoable: true,
      });
      onDone(merged);
      await cache.invalidateQueries({ queryKey: ['study', study] });
    },
  });
}
