import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { waveApi } from '#shared/api/wave.ts';
import type { StudyView } from '#shared/study/view.ts';
import type { Wave, WaveChanges } from '#shared/wave/wave.ts';

interface WaveChanged {
  wave: string;
  changes: WaveChanges;
}

/** What can be done to the waves of a study. */
export function useWaveDeeds(study: string) {
  const cache = useQueryClient();
  const say = useToast();
  const queryKey = ['study', study];
  const readAnew = () => cache.invalidateQueries({ queryKey });
  const add = useDeed({
    send: (month: string, key) => call(waveApi.add, { params: { study }, body: { month }, key }),
    onSuccess: readAnew,
  });
  const change = useDeed({
    seen: ({ wave }: WaveChanged) =>
      cache.getQueryData<StudyView>(queryKey)?.waves.find(({ id }) => id === wave),
    send: ({ wave, changes }, key, seen) =>
      sendRebased(seen, changes, key, (rev, sent) =>
        call(waveApi.change, { params: { study, wave }, body: { ...changes, rev }, key: sent }),
      ),
    onSuccess: (after, { changes }) => {
      cache.setQueryData<StudyView>(
        queryKey,
        (before) =>
          before && { ...before, waves: before.waves.map((wave) => (wave.id === after.id ? after : wave)) },
      );
      if (changes.status !== undefined)
        say({
          title: after.label,
          detail: changes.status === 'closed' ? 'closed' : 'open again',
          undoable: true,
        });
      return readAnew();
    },
    onError: readAnew,
    scope: `waves ${study}`,
  });
  const remove = useDeed({
    send: ({ id, rev }: Wave, key) =>
      call(waveApi.remove, { params: { study, wave: id }, query: { rev }, key }),
    onSuccess: (_, { label }) => {
      say({ title: label, detail: 'removed', undoable: true });
      return readAnew();
    },
  });
  return { add, change, remove };
}
