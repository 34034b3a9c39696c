import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { longDay } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Segmented } from '#client/ui/segmented.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import type { MadeLink } from '#shared/account/participant-link.ts';
import { linksQuery, useLinkDeeds } from './api.ts';
import { CopyButton } from './copy-button.tsx';
import styles from './link.module.css';
import { QrCode } from './qr-code.tsx';

interface LinkToSendProps {
  study: string;
  participant: { id: string; pseudonym: string };
  /** Texts to send, `{link}` standing for the address; the first is shown first. */
  letters: readonly { value: string; label: string; text: string }[];
}

const openWords = (count: number, last: string | null): string =>
  `${count === 1 ? 'A link was' : `${count} links were`} made before and still ${count === 1 ? 'opens' : 'open'} the page${
    last === null ? '; not opened yet' : `, last opened ${longDay(last)}`
  }. Addresses are kept nowhere: use the message in which it was sent, or make a new one.`;

/** Makes a coordinator's personal link and shows it this once: address, QR code, and a text to send with it. */
export function LinkToSend({ study, participant, letters }: LinkToSendProps) {
  const { data: links } = useQuery({ ...linksQuery(study, participant.id), throwOnError: false });
  const { make } = useLinkDeeds(study, participant.id);
  const [made, setMade] = useState<MadeLink>();
  const [chosen, setChosen] = useState<string>();
  const [worded, setWorded] = useState<{ of: string; text: string }>();
  const open = links?.filter(({ state, id }) => state === 'open' && id !== made?.id) ?? [];
  const last =
    open
      .flatMap(({ openedAt }) => openedAt ?? [])
      .sort()
      .at(-1) ?? null;
  const letter = letters.find(({ value }) => value === chosen) ?? letters[0];
  const drafted = letter?.text.replaceAll('{link}', made?.address ?? '[the link]') ?? '';
  const text = worded && worded.of === drafted ? worded.text : drafted;
  return (
    <div className={styles.link}>
      {made ? (
        <div className={styles.made}>
          <QrCode text={made.address} />
          <div>
            <p className={styles.once}>
              Shown this once. It opens {participant.pseudonym}’s own page, nothing else, until{' '}
              {longDay(made.expiresAt)}.
            </p>
            <p className={styles.address}>{made.address}</p>
            <p className={styles.deeds}>
              <CopyButton text={made.address}>Copy the link</CopyButton>
            </p>
          </div>
        </div>
      ) : (
        <>
          {open.length > 0 && <p className={styles.note}>{openWords(open.length, last)}</p>}
          <Button
            look={open.length > 0 ? 'plain' : 'primary'}
            busy={make.isRunning}
            onClick={() => void make.runAsync({}).then(setMade, () => undefined)}
          >
            {open.length > 0 ? 'Make a new link' : 'Make the link'}
          </Button>
        </>
      )}
      {make.error && <ErrorNote what={make.error.message} help={make.error.help} />}
      {letter && (
        <div className={styles.letter}>
          {letters.length > 1 && (
            <Segmented label="Text" options={letters} value={letter.value} onChange={setChosen} />
          )}
          <TextArea
            label="Text to send"
            rows={7}
            value={text}
            onChange={(next) => setWorded({ of: drafted, text: next })}
          />
          <p className={styles.deeds}>
            <CopyButton text={text} look={made ? 'primary' : 'plain'}>
              Copy the text
            </CopyButton>
          </p>
        </div>
      )}
    </div>
  );
}
