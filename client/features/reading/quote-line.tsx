import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { signedBy } from '#shared/reading/accepting.ts';
import type { Beginning } from '#shared/reading/view.ts';
import styles from './beginning.module.css';

interface QuoteLineProps {
  quote: Beginning['quotes'][number];
  isOn: boolean;
  said: { area: string | null; role: string };
  areas: readonly { name: string }[];
  onTick: (isOn: boolean) => void;
  onSaid: (said: { area: string | null; role: string }) => void;
}

const short = (words: string): string => (words.length > 60 ? `${words.slice(0, 60)}…` : words);

/** Words somebody is quoted with, and who: the area and what they are there, as the report says or as somebody found. */
export function QuoteLine({ quote, isOn, said, areas, onTick, onSaid }: QuoteLineProps) {
  const [isChanging, setChanging] = useState(false);
  const about = short(quote.text);
  const signed = signedBy(said);
  return (
    <li className={styles.quote} data-off={(!isOn && !quote.kept) || undefined}>
      <Checkbox isOn={isOn || quote.kept} isDisabled={quote.kept} onChange={onTick} hidesWords>
        {`Keep the quote “${about}”`}
      </Checkbox>
      <div className={styles.said}>
        {quote.lead !== '' && <p className={styles.lead}>{quote.lead} …</p>}
        <q>{quote.text}</q>
        <div className={styles.who}>
          {quote.findSpeaker && signed === '' && <span className={styles.flag}>find speaker</span>}
          {quote.kept ? (
            <small>marked already</small>
          ) : isChanging ? (
            <>
              <SelectField
                label={`Area of “${about}”`}
                hidesLabel
                value={said.area ?? ''}
                onChange={(area) => onSaid({ ...said, area: area === '' ? null : area })}
                options={[
                  { value: '', label: 'no area' },
                  ...areas.map(({ name }) => ({ value: name, label: name })),
                ]}
              />
              <TextField
                label={`Role of “${about}”`}
                hidesLabel
                value={said.role}
                placeholder="what they are there"
                onChange={(role) => onSaid({ ...said, role })}
              />
              <Button small look="quiet" onClick={() => setChanging(false)}>
                Done
              </Button>
            </>
          ) : (
            <>
              {signed !== '' && (
                <span>
                  <b>{said.role || 'somebody'}</b>
                  {said.area !== null && ` in ${said.area}`}
                </span>
              )}
              <Button
                small
                look="quiet"
                aria-label={signed === '' ? `Say who said “${about}”` : `Change who said “${about}”`}
                onClick={() => setChanging(true)}
              >
                {signed === '' ? 'Say who' : 'Change'}
              </Button>
            </>
          )}
        </div>
      </div>
    </li>
  );
}
