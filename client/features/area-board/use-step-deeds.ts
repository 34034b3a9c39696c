import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { type Deed, useDeed } from '#client/lib/deed.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { nextStepApi } from '#shared/api/next-step.ts';
import type { NewNextStep, NextStep, NextStepChanges } from '#shared/next-step/next-step.ts';

export interface StepDeeds {
  add: Deed<NextStep, NewNextStep>;
  /** `rev` is the version it was made from. */
  change: Deed<NextStep, { step: NextStep; changes: NextStepChanges; rev: number }>;
  remove: Deed<unknown, NextStep>;
}

/** Adds, changes and removes next steps; each can be taken back. */
export function useStepDeeds(study: string, onDone: () => void): StepDeeds {
  const cache = useQueryClient();
  const say = useToast();
  const done = (title: string) => () => {
    say({ title, undoable: true });
    onDone();
    return cache.invalidateQueries({ queryKey: ['study', study] });
  };
  return {
    add: useDeed({
      send: (step: NewNextStep, key) => call(nextStepApi.add, { params: { study }, body: step, key }),
      onSuccess: done('Next step added'),
    }),
    change: useDeed({
      send: ({ step, changes, rev }: { step: NextStep; changes: NextStepChanges; rev: number }, key) =>
        call(nextStepApi.change, { params: { study, step: step.id }, body: { ...changes, rev }, key }),
      onSuccess: done('Next step changed'),
    }),
    remove: useDeed({
      send: (step: NextStep, key) =>
        call(nextStepApi.remove, { params: { study, step: step.id }, query: { rev: step.rev }, key }),
      onSuccess: done('Next step removed'),
    }),
  };
}
