import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { textVersionApi } from '#shared/api/text-version.ts';
import type { NewTextVersion, TextVersion } from '#shared/correction/correction.ts';

/** Keeps a text; everything of the study is read anew after it, for much rests on words. */
export function useCorrected(
  study: string,
  source: string,
  onKept: (kept: TextVersion) => void,
): Deed<TextVersion, NewTextVersion> {
  const cache = useQueryClient();
  const say = useToast();
  return useDeed({
    send: (body: NewTextVersion, key) => call(textVersionApi.add, { params: { study, source }, body, key }),
    onSuccess: async (kept) => {
      say({ title: `Text ${kept.number}`, detail: 'is in force', undoable: true });
      await cache.invalidateQueries({ queryKey: ['study', study] });
      onKept(kept);
    },
  });
}
