import { longDay } from '#client/lib/day.ts';
import { BOXES, SEND_LEAD, type SendSheet, sendWhom } from '#shared/quote/send-list.ts';
import styles from './send-sheets.module.css';

/** The list to send: a sheet of paper for each participant, with their words and three boxes. */
export function SendSheets({ title, sheets }: { title: string; sheets: readonly SendSheet[] }) {
  return (
    <>
      {sheets.map(({ participant, quotes }) => (
        <article key={participant?.id ?? ''} className={styles.sheet}>
          <header>
            <h2>{participant?.pseudonym ?? 'Nobody known'}</h2>
            <p>{title}</p>
          </header>
          <p className={styles.lead}>{SEND_LEAD}</p>
          <ol>
            {quotes.map((quote) => (
              <li key={quote.id} className={styles.quote}>
                <blockquote>“{quote.printed}”</blockquote>
                <p>
                  — {quote.attribution}
                  {quote.said !== null && <span> · said on {longDay(quote.said)}</span>}
                </p>
                <p>{sendWhom(quote)}.</p>
                <ul className={styles.boxes}>
                  {BOXES.map((box) => (
                    <li key={box} className={styles.box}>
                      <i aria-hidden="true" />
                      {box}
                    </li>
                  ))}
                </ul>
                <div className={styles.line} aria-hidden="true" />
              </li>
            ))}
          </ol>
        </article>
      ))}
    </>
  );
}
