import { useQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { TextVersion } from '#shared/correction/correction.ts';
import { versionQuery } from './api.ts';
import { DiffTurns } from './diff-turns.tsx';
import styles from './review.module.css';
import { some } from './words.ts';

interface TextListProps {
  study: string;
  source: string;
  versions: readonly TextVersion[];
  /** The text that is looked at, and the one beside it. */
  shown: number;
  beside: number;
  onShow: (shown: number, beside: number) => void;
  onRestore: (number: number) => void;
}

const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** The texts a source has and had: who made each, when and why, and any two compared. */
export function TextList({ study, source, versions, shown, beside, onShow, onRestore }: TextListProps) {
  const after = useQuery(versionQuery(study, source, shown)).data;
  const before = useQuery(versionQuery(study, source, beside)).data;
  const options = versions.map(({ number }) => ({ value: String(number), label: `Text ${number}` }));
  const present = versions.find((version) => version.present)?.number;
  return (
    <div className={styles.versions}>
      <ol className={styles.list} aria-label="Texts" reversed>
        {[...versions]
          .reverse()
          .map(({ number, madeAt, madeBy, reason, newWords, words, present: inForce }) => (
            <li key={number} aria-current={number === shown || undefined}>
              <button
                type="button"
                className={styles.version}
                onClick={() =>
                  onShow(number, versions.findLast((one) => one.number < number)?.number ?? number)
                }
              >
                <b>
                  Text {number}
                  {inForce && ' · in force'}
                </b>
                <span>{reason || 'as it came in'}</span>
                <span className={styles.by}>
                  {madeBy.name}, {moment.format(new Date(madeAt))} · {some(words, 'word')}
                  {newWords > 0 && `, ${newWords} new`}
                </span>
              </button>
            </li>
          ))}
      </ol>
      <section className={styles.compare} aria-label={`Text ${shown}`}>
        <div className={styles.bar}>
          <SelectField
            label="Text"
            options={options}
            value={String(shown)}
            onChange={(value) => onShow(Number(value), beside)}
          />
          <SelectField
            label="compared with"
            options={options}
            value={String(beside)}
            onChange={(value) => onShow(shown, Number(value))}
          />
          {shown !== present && (
            <Button deed="source.restore" onClick={() => onRestore(shown)}>
              Restore text {shown}…
            </Button>
          )}
        </div>
        {before && after ? (
          <DiffTurns key={`${beside} ${shown}`} before={before.turns} after={after.turns} />
        ) : (
          <Waiting label="Fetching the texts…" lines={8} />
        )}
      </section>
    </div>
  );
}
