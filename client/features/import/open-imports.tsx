import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { importApi } from '#shared/api/import.ts';
import type { OpenImport } from '#shared/import/import.ts';
import { amount } from '#shared/import/summary.ts';
import { importQuery, openImportsQuery } from './api.ts';
import styles from './open-imports.module.css';
import { stopSending } from './sending.ts';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** “40 files, 3 to go, 1 not read”. */
const standing = ({ files, toGo, failed }: OpenImport): string =>
  [
    amount(files, 'file'),
    ...(toGo > 0 ? [`${toGo} to go`] : []),
    ...(failed > 0 ? [`${failed} not read`] : []),
  ].join(', ');

interface OpenImportsProps {
  study: string;
  placeOf: (id: string) => Place;
}

/** Imports that nobody has finished, to go on with or to throw away; nothing where there are none. */
export function OpenImports({ study, placeOf }: OpenImportsProps) {
  const cache = useQueryClient();
  const { data = [] } = useQuery({ ...openImportsQuery(study), throwOnError: false });
  const [asked, setAsked] = useState<OpenImport>();
  const throwAway = useDeed({
    send: (id: string, key) => {
      stopSending(id);
      return call(importApi.cancel, { params: { study, import: id }, key });
    },
    onSuccess: ({ id }) => {
      setAsked(undefined);
      cache.removeQueries({ queryKey: importQuery(study, id).queryKey });
      return cache.invalidateQueries({ queryKey: openImportsQuery(study).queryKey, exact: true });
    },
  });
  if (data.length === 0) return null;
  return (
    <section className={styles.open} aria-label="Imports not finished">
      <ul>
        {data.map((one) => (
          <li key={one.id}>
            <p>
              <b>Import of {moment.format(new Date(one.startedAt))}</b>
              {one.by !== null && ` by ${one.by}`}: {standing(one)}.{' '}
              <span>Kept as a draft until {day.format(new Date(one.until))}.</span>
            </p>
            <ButtonLink small place={placeOf(one.id)}>
              Go on
            </ButtonLink>
            <Button small look="quiet" onClick={() => setAsked(one)}>
              Throw away
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          isOpen
          onClose={() => setAsked(undefined)}
          title="Throw this import away?"
          footer={
            <>
              <Button busy={throwAway.isRunning} onClick={() => throwAway.run(asked.id)}>
                Throw away
              </Button>
              <Button look="primary" onClick={() => setAsked(undefined)}>
                Keep the draft
              </Button>
            </>
          }
        >
          <p>
            {amount(asked.files, 'file')} and what was chosen for {asked.files === 1 ? 'it' : 'them'} go. What
            was kept in the study stays.
          </p>
          {throwAway.error && <ErrorNote what={throwAway.error.message} help={throwAway.error.help} />}
        </Dialog>
      )}
    </section>
  );
}
