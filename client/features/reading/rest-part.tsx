import { Checkbox } from '#client/ui/checkbox.tsx';
import { SelectField } from '#client/ui/select-field.tsx';
import { isTicked, type ReadingChoice, withTick } from '#shared/reading/choice.ts';
import type { Beginning } from '#shared/reading/view.ts';
import styles from './beginning.module.css';

interface RestPartProps {
  found: Beginning;
  choice: ReadingChoice;
  onChoice: (choice: ReadingChoice) => void;
}

const HORIZONS = [
  { value: 'short', label: 'short term' },
  { value: 'medium', label: 'medium term' },
  { value: 'long', label: 'long term' },
] as const;

/** Words of named people as citations, and what somebody is to do as next steps. */
export function RestPart({ found, choice, onChoice }: RestPartProps) {
  const { citations, steps } = found;
  return (
    <>
      {citations.length > 0 && (
        <section className={styles.part} data-chapter aria-labelledby="citations">
          <header className={styles.plainHeading}>
            <h2 id="citations">Citations</h2>
            <small>published with a name: public already, never evidence</small>
          </header>
          <ul className={styles.lines}>
            {citations.map((one) => (
              <li key={one.key} className={styles.quote}>
                <Checkbox
                  isOn={one.kept || isTicked(choice, { is: 'citation', one })}
                  isDisabled={one.kept}
                  onChange={(isOn) => onChoice(withTick(choice, 'citation', one.key, isOn))}
                  hidesWords
                >
                  {`Keep the citation of ${one.speaker}`}
                </Checkbox>
                <div className={styles.said}>
                  <q>{one.text}</q>
                  <div className={styles.who}>
                    <b>{one.speaker}</b>
                    {one.kept && <small>kept already</small>}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {steps.length > 0 && (
        <section className={styles.part} data-chapter aria-labelledby="steps">
          <header className={styles.plainHeading}>
            <h2 id="steps">Next steps</h2>
            <small>where no horizon is named, short is taken</small>
          </header>
          <ul className={styles.lines}>
            {steps.map((one) => (
              <li key={one.key} className={styles.step}>
                <Checkbox
                  isOn={one.kept || isTicked(choice, { is: 'step', one })}
                  isDisabled={one.kept}
                  onChange={(isOn) => onChoice(withTick(choice, 'step', one.key, isOn))}
                >
                  {one.number !== null && <span className={styles.number}>{one.number}</span>}
                  {one.text}
                </Checkbox>
                {one.kept ? (
                  <small>kept already</small>
                ) : (
                  <SelectField
                    label={`Horizon of “${one.text}”`}
                    hidesLabel
                    value={choice.horizons[one.key] ?? one.horizon ?? 'short'}
                    onChange={(horizon) =>
                      onChoice({ ...choice, horizons: { ...choice.horizons, [one.key]: horizon } })
                    }
                    options={HORIZONS}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
