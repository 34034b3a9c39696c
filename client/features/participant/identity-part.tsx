import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { participantApi } from '#shared/api/participant.ts';
import type { Identity } from '#shared/participant/identity.ts';
import { identityQuery } from './api.ts';
import styles from './participant-form.module.css';

interface IdentityPartProps {
  study: string;
  participant: string;
}

/** Who a participant is: apart from everything said, and read only when it is opened. */
export function IdentityPart({ study, participant }: IdentityPartProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.part} aria-labelledby="identity">
      <h3 id="identity">Name and e-mail</h3>
      <p className="sub">
        Kept in the program’s own file on this machine, apart from the study: never in the study’s file, an
        export, a report or the history.
      </p>
      {isOpen ? (
        <Opened study={study} participant={participant} onClose={() => setOpen(false)} />
      ) : (
        <div>
          <Button small icon="lock" onClick={() => setOpen(true)}>
            Show
          </Button>
        </div>
      )}
    </section>
  );
}

function Opened({ study, participant, onClose }: IdentityPartProps & { onClose: () => void }) {
  const cache = useQueryClient();
  const query = identityQuery(study, participant);
  const { data, error, refetch } = useQuery({ ...query, throwOnError: false });
  const [written, setWritten] = useState<Partial<Identity>>({});
  const save = useDeed({
    send: (identity: Identity, key) =>
      call(participantApi.identify, { params: { study, participant }, body: identity, key }),
    onSuccess: (saved) => {
      cache.setQueryData(query.queryKey, saved);
      setWritten({});
    },
  });
  if (error) return <ErrorNote what={error.message} help={error.help} onRetry={() => void refetch()} />;
  if (!data) return <Waiting label="Reading…" lines={2} lineHeight={32} />;
  const now = { ...data, ...written };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.run(now);
  };
  const set = (changes: Partial<Identity>) => setWritten({ ...written, ...changes });
  const isUntouched = Object.keys(written).length === 0;
  return (
    <form className={styles.identity} onSubmit={submit}>
      <TextField
        label="Name"
        value={now.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
        autoFocus
      />
      <TextField
        label="E-mail"
        type="email"
        value={now.email}
        onChange={(email) => set({ email })}
        autoComplete="off"
      />
      <TextField label="Note" value={now.note} onChange={(note) => set({ note })} autoComplete="off" />
      {save.error && <ErrorNote what={save.error.message} help={save.error.help} />}
      <div className={styles.deeds}>
        <Button
          type="submit"
          small
          busy={save.isRunning}
          {...(isUntouched && { heldBack: 'Nothing was changed' })}
        >
          Save
        </Button>
        <Button small look="quiet" onClick={onClose}>
          Hide
        </Button>
      </div>
    </form>
  );
}
