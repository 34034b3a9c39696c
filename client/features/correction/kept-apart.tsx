import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { originalQuery, supersededQuery } from './api.ts';
import styles from './kept-apart.module.css';
import { some } from './words.ts';

interface KeptApartProps {
  study: string;
  source: string;
  /** The numbers of the texts that are in the study: where one is missing, it is kept beside it. */
  numbers: readonly number[];
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The texts that held names and left the study; asked for when they are opened, and opened by owners alone. */
export function KeptApart({ study, source, numbers }: KeptApartProps) {
  const [isOpen, setOpen] = useState(false);
  const [read, setRead] = useState<number | null>(null);
  const { data: texts, error } = useQuery({ ...supersededQuery(study, source), enabled: isOpen });
  const isMissing = numbers.some((number, at) => number > (numbers[at - 1] ?? 0) + 1);
  if (!isMissing) return null;
  return (
    <details className={styles.apart} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Texts that held names, kept beside the study</summary>
      {error && <ErrorNote what={error.message} help="They are opened by owners of the study alone." />}
      {isOpen && !texts && !error && <Waiting label="Fetching the texts…" lines={2} />}
      <ul>
        {texts?.map(({ number, title, fileName, leftAt, words }) => (
          <li key={number}>
            <p>
              <b>Text {number}</b> · {title}
              {fileName !== null && `, ${fileName}`} · {some(words, 'word')} · left{' '}
              {moment.format(new Date(leftAt))}
            </p>
            {read === number ? (
              <Words study={study} source={source} number={number} />
            ) : (
              <Button small onClick={() => setRead(number)}>
                Read text {number}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {texts && <p className={styles.note}>Whoever reads one stands in the access log.</p>}
    </details>
  );
}

function Words({ study, source, number }: Pick<KeptApartProps, 'study' | 'source'> & { number: number }) {
  const { data, error } = useQuery(originalQuery(study, source, number));
  if (error) return <ErrorNote what={error.message} />;
  if (!data) return <Waiting label="Fetching the text…" lines={6} />;
  return (
    <div className={styles.words}>
      {data.turns.map(({ speaker, text }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the turns of a text never change.
        <p key={at}>
          {speaker !== null && <b>{speaker}</b>} {text}
        </p>
      ))}
    </div>
  );
}
