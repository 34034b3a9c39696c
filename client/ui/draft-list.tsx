import { useState } from 'react';
import type { Deed } from '#client/lib/deed.ts';
import type { Place } from '#client/lib/place.ts';
import { Button } from './button.tsx';
import { ButtonLink } from './button-link.tsx';
import { Dialog } from './dialog.tsx';
import styles from './draft-list.module.css';
import { ErrorNote } from './error-note.tsx';

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** Something begun and not finished. */
export interface Draft {
  id: string;
  /** What it is, before the moment it was begun: “Import”. */
  what: string;
  startedAt: string;
  /** Null where nobody knows who began it. */
  by: string | null;
  /** How far it is, after a colon: “40 files, 3 to go”. */
  standing: string;
  /** When it is thrown away if nobody goes on; null where it stays. */
  until: string | null;
  /** Where one goes on. */
  place: Place;
  /** What goes with it, as a sentence. */
  loses: string;
}

interface DraftListProps<Change extends Draft> {
  label: string;
  drafts: readonly Change[];
  /** Asked before it is thrown away: “Throw this import away?”. */
  question: string;
  throwAway: Deed<unknown, Change>;
}

/** What was begun and not finished, to go on with or to throw away; nothing where there is none. */
export function DraftList<Change extends Draft>({
  label,
  drafts,
  question,
  throwAway,
}: DraftListProps<Change>) {
  const [chosen, setChosen] = useState<string>();
  // It closes by itself once it is gone, here or elsewhere.
  const asked = drafts.find(({ id }) => id === chosen);
  const close = () => {
    setChosen(undefined);
    throwAway.reset();
  };
  if (drafts.length === 0) return null;
  return (
    <section className={styles.drafts} aria-label={label}>
      <ul>
        {drafts.map(({ id, what, startedAt, by, standing, until, place }) => (
          <li key={id}>
            <p>
              <b>
                {what} of {moment.format(new Date(startedAt))}
              </b>
              {by !== null && ` by ${by}`}: {standing}.
              {until !== null && <span> Kept as a draft until {day.format(new Date(until))}.</span>}
            </p>
            <ButtonLink small place={place}>
              Go on
            </ButtonLink>
            <Button small look="quiet" onClick={() => setChosen(id)}>
              Throw away
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog
          isOpen
          onClose={close}
          title={question}
          footer={
            <>
              <Button busy={throwAway.isRunning} onClick={() => throwAway.run(asked)}>
                Throw away
              </Button>
              <Button look="primary" onClick={close}>
                Keep the draft
              </Button>
            </>
          }
        >
          <p>{asked.loses}</p>
          {throwAway.error && <ErrorNote what={throwAway.error.message} help={throwAway.error.help} />}
        </Dialog>
      )}
    </section>
  );
}
