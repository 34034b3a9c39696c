import { today } from '#client/lib/day.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { AnswerWay } from '#shared/quote/clearing.ts';
import type { Edited } from '#shared/quote/draft.ts';
import styles from './edit.module.css';
import { WAYS } from './ways.ts';

interface NamedWithConsentProps {
  identifiable: Edited['identifiable'];
  onChange: (identifiable: Edited['identifiable']) => void;
}

/** Consent to be known by these words: that it was given, when and how. */
export function NamedWithConsent({ identifiable, onChange }: NamedWithConsentProps) {
  return (
    <div className={styles.consent}>
      <Checkbox
        isOn={identifiable !== null}
        onChange={(isOn) => onChange(isOn ? { on: today(), how: '', note: '' } : null)}
      >
        Named, with consent <span className={styles.ask}>{identifiable === null ? 'ask' : 'agreed'}</span>
      </Checkbox>
      {identifiable && (
        <div className={styles.consentFields}>
          <TextField
            label="Agreed on"
            type="date"
            value={identifiable.on}
            max={today()}
            onChange={(on) => {
              if (on !== '') onChange({ ...identifiable, on });
            }}
          />
          <SelectField<AnswerWay>
            label="How"
            options={WAYS}
            value={identifiable.how}
            onChange={(how) => onChange({ ...identifiable, how })}
          />
          <TextField
            label="Note"
            value={identifiable.note}
            onChange={(note) => onChange({ ...identifiable, note })}
          />
        </div>
      )}
    </div>
  );
}
