import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { RadioGrid } from '#client/ui/radio-grid.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { capitalised } from '#shared/analysis/wording.ts';
import type { Edited } from '#shared/quote/draft.ts';
import type { Fit } from '#shared/quote/exposure.ts';
import { isSafe } from '#shared/quote/exposure.ts';
import { EXPOSURE_WORDS, fitWords, labelWords } from '#shared/quote/print-words.ts';
import { waysToSignQuery } from './api.ts';
import styles from './edit.module.css';
import { NamedWithConsent } from './named-with-consent.tsx';

interface WhoBoxProps {
  study: string;
  quote: string;
  /** Name of the area it was said in; empty where it has none. */
  area: string;
  signed: Pick<Edited, 'label' | 'namesArea' | 'identifiable'>;
  onChange: (changes: Partial<Edited>) => void;
  /** The names found in the printed words. */
  children: ReactNode;
}

const wayKey = ({ label, namesArea }: Pick<Fit, 'label' | 'namesArea'>): string =>
  `${namesArea ? 'with' : 'without'} ${label.trim().toLowerCase()}`;

/** Who could this be? The labels a quote may be signed with, who fits each, and how easily each gives its speaker away. */
export function WhoBox({ study, quote, area, signed, onChange, children }: WhoBoxProps) {
  const { data, error, refetch } = useQuery({
    ...waysToSignQuery(study, quote, signed.label),
    throwOnError: false,
  });
  const [own, setOwn] = useState('');
  const label = signed.label || data?.usual || '';
  const ways = (data?.ways ?? []).filter(({ namesArea }) => area !== '' || namesArea === signed.namesArea);
  const chosen = ways.find((way) => wayKey(way) === wayKey({ label, namesArea: signed.namesArea }));
  const isAlert = chosen !== undefined && !isSafe(chosen.exposure, signed.identifiable !== null);
  const use = () => {
    if (own.trim() !== '') onChange({ label: own.trim() });
    setOwn('');
  };
  return (
    <section className={styles.guard} data-alert={isAlert || undefined} aria-label="Who could this be?">
      <h3 className={styles.head}>
        {isAlert && <Icon name="warn" size={15} />}
        Who could this be?
        {chosen && <b data-risk={chosen.exposure}>{capitalised(EXPOSURE_WORDS[chosen.exposure])}</b>}
      </h3>
      {chosen && (
        <p className={styles.fits} role="status">
          <b>{chosen.fits === 1 ? '1 participant fits' : `${chosen.fits} participants fit`}</b>;{' '}
          {fitWords(chosen, area)}.
        </p>
      )}
      {error && <ErrorNote what={error.message} help={error.help} onRetry={() => void refetch()} />}
      <div className={styles.ways}>
        <RadioGrid
          label="Label in print"
          value={chosen && wayKey(chosen)}
          options={ways.map((way) => ({
            value: wayKey(way),
            label: labelWords(way, area),
            aside: (
              <span className={styles.risk}>
                {way.fits === 1 ? '1 fits' : `${way.fits} fit`}
                <b data-risk={way.exposure}>{EXPOSURE_WORDS[way.exposure]}</b>
              </span>
            ),
          }))}
          onChange={(key) => {
            const way = ways.find((one) => wayKey(one) === key);
            if (way)
              onChange({ label: way.label === data?.usual ? '' : way.label, namesArea: way.namesArea });
          }}
        />
      </div>
      <div className={styles.own}>
        <TextField
          label="Another label"
          hidesLabel
          placeholder="Another label, such as council officer"
          value={own}
          maxLength={80}
          onChange={setOwn}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            use();
          }}
        />
        <Button small heldBack={own.trim() === '' ? 'nothing is written' : undefined} onClick={use}>
          Use it
        </Button>
      </div>
      <NamedWithConsent
        identifiable={signed.identifiable}
        onChange={(identifiable) => onChange({ identifiable })}
      />
      {children}
    </section>
  );
}
