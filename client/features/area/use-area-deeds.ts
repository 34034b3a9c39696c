import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { areaApi } from '#shared/api/area.ts';
import type { Area, AreaChanges } from '#shared/area/area.ts';
import type { StudyView } from '#shared/study/view.ts';

interface AreaChanged {
  area: string;
  changes: AreaChanges;
}

/** What can be done to the areas of a study. Changes of one row are sent one after another, each on what the last made. */
export function useAreaDeeds(study: string) {
  const cache = useQueryClient();
  const say = useToast();
  const queryKey = ['study', study];
  const readAnew = () => cache.invalidateQueries({ queryKey });
  const add = useDeed({
    send: (name: string, key) => call(areaApi.add, { params: { study }, body: { name }, key }),
    onSuccess: readAnew,
  });
  const change = useDeed({
    seen: ({ area }: AreaChanged) =>
      cache.getQueryData<StudyView>(queryKey)?.areas.find(({ id }) => id === area),
    send: ({ area, changes }, key, seen) =>
      sendRebased(seen, changes, key, (rev, sent) =>
        call(areaApi.change, { params: { study, area }, body: { ...changes, rev }, key: sent }),
      ),
    onSuccess: (after) => {
      cache.setQueryData<StudyView>(
        queryKey,
        (before) =>
          before && { ...before, areas: before.areas.map((area) => (area.id === after.id ? after : area)) },
      );
      return readAnew();
    },
    onError: readAnew,
    scope: `areas ${study}`,
  });
  const remove = useDeed({
    send: ({ id, rev }: Area, key) =>
      call(areaApi.remove, { params: { study, area: id }, query: { rev }, key }),
    onSuccess: (_, { name }) => {
      say({ title: name, detail: 'removed', undoable: true });
      return readAnew();
    },
  });
  return { add, change, remove };
}
