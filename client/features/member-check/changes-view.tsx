import { longDay } from '#client/lib/day.ts';
import type { Place } from '#client/lib/place.ts';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { audienceWords } from '#shared/quote/readers.ts';
import answers from './answer.module.css';
import type { ChangeAsked } from './api.ts';
import styles from './checks.module.css';

interface ChangesViewProps {
  changes: readonly ChangeAsked[];
  placeOf: (quote: string) => Place;
}

/** Quotes whose speakers asked for other words: what would be printed, what they said, and the way to edit it. */
export function ChangesView({ changes, placeOf }: ChangesViewProps) {
  return (
    <div className={`scroll ${styles.view}`}>
      <p className={styles.bar}>
        Nothing of these is printed before the speaker said yes to new words. Edit what is printed, then ask
        again.
      </p>
      {changes.length === 0 && (
        <Empty title="No quote is to be changed">
          Where somebody asks on their own page for other words, the quote and their wish stand here.
        </Empty>
      )}
      <ul className={styles.cards}>
        {changes.map(({ quote, standing, wish }) => (
          <li key={`${quote.id} ${standing.audience}`} className={answers.answer}>
            <blockquote className={answers.comment}>“{quote.printed}”</blockquote>
            <p className="sub">
              — {quote.attribution} · for {audienceWords(standing.audience)}, asked {longDay(standing.day)}
            </p>
            <p className={answers.word}>
              <b>They wish</b> {wish === '' ? 'other words, and did not say which.' : `“${wish}”`}
            </p>
            <p className={answers.deeds}>
              <ButtonLink small place={placeOf(quote.id)}>
                Edit for print
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
