import { useQueryClient } from '@tanstack/react-query';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { sendRebased } from '#client/lib/rebase.ts';
import { useToast } from '#client/ui/use-toast.ts';
import { participantApi } from '#shared/api/participant.ts';
import type { Participant, ParticipantChanges } from '#shared/participant/participant.ts';

interface Saved {
  /** Undefined for somebody to be added. */
  person: Participant | undefined;
  pseudonym: string;
  changes: ParticipantChanges;
}

/** Adds, changes and removes participants. */
export function useParticipantDeeds(
  study: string,
  { onSaved, onRemoved }: { onSaved: (person: Participant) => void; onRemoved: () => void },
) {
  const cache = useQueryClient();
  const say = useToast();
  const readAnew = () => cache.invalidateQueries({ queryKey: ['study', study] });
  const save = useDeed({
    send: ({ person, pseudonym, changes }: Saved, key) =>
      person
        ? sendRebased(person, changes, key, (rev, sent) =>
            call(participantApi.change, {
              params: { study, participant: person.id },
              body: { ...changes, rev },
              key: sent,
            }),
          )
        : call(participantApi.add, { params: { study }, body: { ...changes, pseudonym }, key }),
    onSuccess: async (saved, { person }) => {
      say({ title: saved.pseudonym, detail: person ? 'changed' : 'added', undoable: true });
      await readAnew();
      onSaved(saved);
    },
    onError: readAnew,
  });
  const remove = useDeed({
    send: ({ id, rev }: Participant, key) =>
      call(participantApi.remove, { params: { study, participant: id }, query: { rev }, key }),
    onSuccess: (_, { pseudonym }) => {
      say({ title: pseudonym, detail: 'removed', undoable: true });
      onRemoved();
      return readAnew();
    },
  });
  return { save, remove };
}
