import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { studyApi } from '#shared/api/study.ts';
import type { StudyView } from '#shared/study/view.ts';

/** Opens the sample study. */
export function useSample(onOpened: (study: StudyView) => void): Deed<StudyView, void> {
  const cache = useQueryClient();
  return useDeed<StudyView>({
    send: (_, key) => call(studyApi.sample, { key }),
    onSuccess: async (study) => {
      await cache.invalidateQueries({ queryKey: ['studies'] });
      onOpened(study);
    },
  });
}
