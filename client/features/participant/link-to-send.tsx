import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { CopiedText } from '#client/ui/copied-text.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { LINK_DAYS, type MadeLink } from '#shared/account/participant-link.ts';
import type { Participant } from '#shared/participant/participant.ts';
import { linksQuery } from './api.ts';
import styles from './link-to-send.module.css';
import { useLinkDeeds } from './use-link-deeds.ts';

const QrCode = lazy(() => import('./qr-code.tsx').then((module) => ({ default: module.QrCode })));

interface LinkToSendProps {
  study: string;
  person: Pick<Participant, 'id' | 'pseudonym'>;
  /** Texts to send, `{link}` standing for the address; the first is shown first. */
  letters: readonly { value: string; label: string; text: string }[];
}

const openWords = (count: number, last: string | null): string =>
  `${count === 1 ? 'A link was' : `${count} links were`} made before and still ${count === 1 ? 'opens' : 'open'} their page${
    last === null ? ', not opened yet' : `, last opened ${longDay(last)}`
  }. Its address is kept nowhere: it stands in the message it was sent with.`;

/** Makes a coordinator's personal link where it is needed, and shows it this once with a text to send. */
export function LinkToSend({ study, person, letters }: LinkToSendProps) {
  const { data: links } = useQuery({ ...linksQuery(study, person.id), throwOnError: false });
  const { make } = useLinkDeeds(study, person.id);
  const [made, setMade] = useState<MadeLink>();
  const [chosen, setChosen] = useState<string>();
  const open = links?.filter(({ state, id }) => state === 'open' && id !== made?.id) ?? [];
  const last =
    open
      .flatMap(({ openedAt }) => openedAt ?? [])
      .sort()
      .at(-1) ?? null;
  const letter = letters.find(({ value }) => value === chosen) ?? letters[0];
  return (
    <div className={styles.link}>
      {made ? (
        <>
          <p className={styles.note}>
            Shown this once. It opens {person.pseudonym}’s own page and nothing else, until{' '}
            {longDay(made.expiresAt)}.
          </p>
          <CopiedText label="Address" text={made.address} />
          <Suspense>
            <QrCode text={made.address} label="The address as a code for a phone’s camera" />
          </Suspense>
        </>
      ) : (
        <>
          {open.length > 0 && <p className={styles.note}>{openWords(open.length, last)}</p>}
          <Button
            look={open.length > 0 ? 'plain' : 'primary'}
            busy={make.isRunning}
            onClick={() => void make.runAsync(LINK_DAYS).then(setMade, () => undefined)}
          >
            {open.length > 0 ? 'Make another link' : 'Make the link'}
          </Button>
        </>
      )}
      {make.error && <ErrorNote what={make.error.message} help={make.error.help} />}
      {letter && (
        <div className={styles.letter}>
          {letters.length > 1 && (
            <Segmented label="Text" options={letters} value={letter.value} onChange={setChosen} />
          )}
          <CopiedText
            label="Text to send"
            text={letter.text.replaceAll('{link}', made?.address ?? '[the link]')}
          />
        </div>
      )}
    </div>
  );
}
