import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { studyApi } from '#shared/api/study.ts';

/** Puts a study into the trash and brings it back. */
export function useTrash(onTrashed?: () => void) {
  const cache = useQueryClient();
  const say = useToast();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['studies'] });
  const restore = useDeed({
    send: (study: string, key) => call(studyApi.restore, { params: { study }, key }),
    onSuccess: readAnew,
  });
  const trash = useDeed({
    send: (study: string, key) => call(studyApi.trash, { params: { study }, key }),
    onSuccess: async ({ id, title }) => {
      say({ title, detail: 'in the trash', next: { label: 'Bring back', run: () => restore.run(id) } });
      await readAnew();
      onTrashed?.();
    },
  });
  return { trash, restore, error: trash.error ?? restore.error };
}
