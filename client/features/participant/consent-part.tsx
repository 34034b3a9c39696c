import { useState } from 'react';
import { dayAndYear } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { type Consent, ConsentItem } from '#shared/participant/consent.ts';
import type { Participant } from '#shared/participant/participant.ts';
import type { Wave } from '#shared/wave/wave.ts';
import { ConsentDialog } from './consent-dialog.tsx';
import {
  answersInForce,
  answersTo,
  answerWords,
  consentState,
  coverWords,
  ITEM_WORDS,
} from './consent-words.ts';
import styles from './participant-form.module.css';

interface ConsentPartProps {
  study: string;
  person: Participant;
  waves: readonly Wave[];
  consents: readonly Consent[];
}

/** What a participant answered to each question of consent: what holds, by wave and audience, and all that came before it. */
export function ConsentPart({ study, person, waves, consents }: ConsentPartProps) {
  const [isAsking, setAsking] = useState(false);
  const labelOf = (wave: string) => waves.find(({ id }) => id === wave)?.label ?? '';
  const said = (consent: Consent) => {
    const cover = coverWords(consent, labelOf);
    const words = `${answerWords(consent)}${cover === '' ? '' : ` (${cover})`}, ${dayAndYear(consent.on)}`;
    return [words, consent.note].filter(Boolean).join('. ');
  };
  const items = ConsentItem.options
    .map((item) => ({ item, answers: answersTo(consents, person.id, item) }))
    .filter(({ answers }) => answers.length > 0);
  return (
    <section className={styles.part} aria-labelledby="consent">
      <h3 id="consent">Consent: {consentState(consents, person.id).words}</h3>
      {items.length > 0 && (
        <dl>
          {items.map(({ item, answers }) => {
            const holding = answersInForce(answers);
            const earlier = answers.filter((one) => !holding.includes(one));
            return (
              <div key={item} className={styles.answer}>
                <dt>{ITEM_WORDS[item]}</dt>
                <dd>
                  {holding.map((one) => (
                    <p key={one.id}>{said(one)}</p>
                  ))}
                  {earlier.length > 0 && (
                    <details>
                      <summary>
                        {earlier.length} earlier {earlier.length === 1 ? 'answer' : 'answers'}
                      </summary>
                      <ul>
                        {earlier.map((one) => (
                          <li key={one.id}>{said(one)}</li>
                        ))}
                      </ul>
                    </details>
                  )}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      <div>
        <Button small onClick={() => setAsking(true)}>
          Record an answer…
        </Button>
      </div>
      {isAsking && (
        <ConsentDialog
          study={study}
          person={person}
          waves={waves}
          consents={consents}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
