import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { studyApi } from '#shared/api/study.ts';

/** Puts a study into the trash and brings it back. */
export function useTrash(onTrashed?: () => void) {
  const cache = useQueryClient();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['studies'] });
  const trash = useDeed({
    send: (study: string, key) => call(studyApi.trash, { params: { study }, key }),
    onSuccess: async () => {
      await readAnew();
      onTrashed?.();
    },
  });
  const restore = useDeed({
    send: (study: string, key) => call(studyApi.restore, { params: { study }, key }),
    onSuccess: readAnew,
  });
  return { trash, restore, error: trash.error ?? restore.error };
}
