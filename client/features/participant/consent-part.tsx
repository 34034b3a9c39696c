import { shortDay } from '#client/lib/day.ts';
import type { Consent } from '#shared/participant/consent.ts';
import { consentState, ITEM_WORDS, newestAnswers } from './consent-words.ts';
import styles from './participant-form.module.css';

interface ConsentPartProps {
  consents: readonly Consent[];
  participant: string;
}

/** What a participant answered last to each question of consent. */
export function ConsentPart({ consents, participant }: ConsentPartProps) {
  const answers = newestAnswers(consents, participant);
  return (
    <section className={styles.part} aria-labelledby="consent">
      <h3 id="consent">Consent: {consentState(consents, participant).words}</h3>
      {answers.length > 0 && (
        <dl>
          {answers.map(({ id, item, answer, on }) => (
            <div key={id} className={styles.answer}>
              <dt>{ITEM_WORDS[item]}</dt>
              <dd>
                {answer}, {shortDay(on)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
