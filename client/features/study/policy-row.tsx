import { useId } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { defaultPolicies } from '#shared/study/policies.ts';
import { type PolicyName, policyTicks, policyValue, policyWords } from '#shared/study/policy-words.ts';
import { written } from './policies-draft.ts';
import styles from './policies-form.module.css';

interface PolicyRowProps {
  name: PolicyName;
  /** As it stands in the field. */
  text: string;
  /** Whether it differs from what is kept. */
  isChanged: boolean;
  error: string | undefined;
  onWrite: (text: string) => void;
}

/** One threshold: what it decides, its value, and the method's default. */
export function PolicyRow({ name, text, isChanged, error, onWrite }: PolicyRowProps) {
  const { name: title, meaning, unit } = policyWords[name];
  const tick = policyTicks[name];
  const id = useId();
  const standard = written(defaultPolicies[name]);
  const parts = text.split(' ');
  const write = (at: number, part: string) =>
    onWrite(parts.map((known, index) => (index === at ? part.replaceAll(' ', '') : known)).join(' '));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays its legend out by itself.
    <div className={styles.row} role="group" aria-labelledby={id} data-changed={isChanged || undefined}>
      <div>
        <p id={id} className={styles.name}>
          {title}
        </p>
        <p className={styles.meaning}>{meaning}</p>
      </div>
      <div className={styles.value}>
        {tick !== undefined ? (
          <Checkbox isOn={text === 'true'} onChange={(isOn) => onWrite(String(isOn))}>
            {tick}
          </Checkbox>
        ) : (
          parts.map((part, at) => (
            <TextField
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a pair are told apart by their place.
              key={at}
              label={parts.length > 1 ? `${title}, ${at === 0 ? 'small under' : 'large over'}` : title}
              hidesLabel
              inputMode="decimal"
              autoComplete="off"
              value={part}
              onChange={(next) => write(at, next)}
              error={at === parts.length - 1 ? error : undefined}
            />
          ))
        )}
        {unit !== '' && <span className={styles.unit}>{unit}</span>}
      </div>
      <p className={styles.standard}>
        {text === standard ? (
          'the default'
        ) : (
          <Button small look="quiet" onClick={() => onWrite(standard)}>
            Back to the default, {policyValue(defaultPolicies[name])}
          </Button>
        )}
      </p>
    </div>
  );
}
