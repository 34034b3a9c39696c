import { lazy, Suspense, useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { CopiedText } from '#client/ui/copied-text.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { linkText } from '#shared/account/link-text.ts';
import { LINK_DAYS, type MadeLink } from '#shared/account/participant-link.ts';
import type { Participant } from '#shared/participant/participant.ts';
import styles from './links-part.module.css';
import { useLinkDeeds } from './use-link-deeds.ts';

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

interface LinkDialogProps {
  study: string;
  title: string;
  person: Participant;
  onClose: () => void;
}

const TERMS = [
  { value: '30', label: 'a month' },
  { value: `${LINK_DAYS}`, label: 'three months' },
  { value: '180', label: 'six months' },
  { value: '365', label: 'a year' },
];

/** Making a personal link: for how long, and then, once, what to send. */
export function LinkDialog({ study, title, person, onClose }: LinkDialogProps) {
  const [days, setDays] = useState(`${LINK_DAYS}`);
  const [made, setMade] = useState<MadeLink>();
  const { make } = useLinkDeeds(study, person.id);
  const run = () => void make.runAsync(Number(days)).then(setMade, () => undefined);
  if (made)
    return (
      <Dialog
        isOpen
        onClose={onClose}
        title={`Send this to ${person.pseudonym}`}
        width={620}
        footer={
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        }
      >
        <Made made={made} title={title} />
      </Dialog>
    );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`A link for ${person.pseudonym}`}
      width={460}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={make.isRunning} onClick={run}>
            Make the link
          </Button>
        </>
      }
    >
      <div className={styles.made}>
        <p className={styles.told}>
          It opens their own page and nothing else: their own words, their area, what is asked of them. No
          account and no password are needed.
        </p>
        <SelectField label="It works for" options={TERMS} value={days} onChange={setDays} />
        {make.error && <ErrorNote what={make.error.message} help={make.error.help} />}
      </div>
    </Dialog>
  );
}

const LOOPBACK = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/;

function Made({ made: { address, expiresAt }, title }: { made: MadeLink; title: string }) {
  return (
    <div className={styles.made}>
      <p className={styles.told}>
        The address is shown this once and kept nowhere. Whoever has it can answer in their place, so send it
        to nobody else.
      </p>
      {LOOPBACK.test(address) && (
        <ErrorNote
          what="This address opens on this machine alone."
          help="To send links, run the program under an address that others reach."
        />
      )}
      <div className={styles.codes}>
        <CopiedText label="Address" text={address} />
        <Suspense>
          <QrCode text={address} label="The address as a code for a phone’s camera" />
        </Suspense>
      </div>
      <CopiedText
        label="Text to send"
        text={linkText({ study: title, address, until: longDay(expiresAt) })}
      />
    </div>
  );
}
