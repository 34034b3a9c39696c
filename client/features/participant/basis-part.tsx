import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { shortDay } from '#client/lib/day.ts';
import { useDeed } from '#client/lib/deed.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { consentApi } from '#shared/api/consent.ts';
import type { NewLawfulBasis } from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { lawfulBasesQuery } from './api.ts';
import styles from './participant-form.module.css';

interface BasisPartProps {
  study: string;
  person: Participant;
}

/** On what lawful basis the study uses somebody’s words: apart from consent, and with what it was before. */
export function BasisPart({ study, person }: BasisPartProps) {
  const cache = useQueryClient();
  const query = lawfulBasesQuery(study);
  const { data: bases = [] } = useQuery({ ...query, throwOnError: false });
  const [typed, setTyped] = useState<string>();
  // What is recorded stays, so that the second click of a double click must not reach the server.
  const isSent = useRef(false);
  const record = useDeed({
    send: (body: NewLawfulBasis, key) => call(consentApi.addBasis, { params: { study }, body, key }),
    onSuccess: () => {
      setTyped(undefined);
      return cache.invalidateQueries({ queryKey: query.queryKey });
    },
    onError: () => {
      isSent.current = false;
    },
  });
  const [newest, ...earlier] = bases.filter(({ participant }) => participant === person.id).toReversed();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!typed?.trim() || isSent.current) return;
    isSent.current = true;
    record.run({ participant: person.id, basis: typed.trim() });
  };
  const said = ({ basis, on }: { basis: string; on: string }) => `${basis}, since ${shortDay(on)}`;
  return (
    <section className={styles.part} aria-labelledby="basis">
      <h3 id="basis">Lawful basis: {newest ? said(newest) : 'not recorded'}</h3>
      {earlier.length > 0 && (
        <details>
          <summary>{earlier.length === 1 ? '1 earlier basis' : `${earlier.length} earlier bases`}</summary>
          <ul>
            {earlier.map((one) => (
              <li key={one.id}>{said(one)}</li>
            ))}
          </ul>
        </details>
      )}
      {typed === undefined ? (
        <div>
          <Button
            small
            onClick={() => {
              isSent.current = false;
              setTyped('');
            }}
          >
            Record a basis…
          </Button>
        </div>
      ) : (
        <form className={styles.asked} onSubmit={submit}>
          <TextField
            label="Lawful basis"
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            autoFocus
            placeholder="legitimate interests, a public task, …"
          />
          <div className={styles.deeds}>
            <Button small look="quiet" onClick={() => setTyped(undefined)}>
              Cancel
            </Button>
            <Button
              small
              type="submit"
              look="primary"
              busy={record.isRunning}
              heldBack={typed.trim() === '' ? 'name the basis first' : undefined}
            >
              Record for good
            </Button>
          </div>
          {record.error && <ErrorNote what={record.error.message} help={record.error.help} />}
        </form>
      )}
    </section>
  );
}
