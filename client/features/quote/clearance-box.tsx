import { useQuery } from '@tanstack/react-query';
import { dayAndYear } from '#client/lib/day.ts';
import { Button } from '#client/ui/button.tsx';
import { clearanceGroupOf } from '#shared/quote/clearance.ts';
import { Audience } from '#shared/quote/clearing.ts';
import { AUDIENCE_NAMES, standingNote, stepWords } from '#shared/quote/print-words.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { clearancesQuery, codersQuery } from './api.ts';
import { ClearanceShape } from './clearance-shape.tsx';
import styles from './edit.module.css';

interface ClearanceBoxProps {
  study: string;
  quote: QuoteView;
  /** Whether the record of asks and answers stands open. */
  isRecordOpen: boolean;
  onRecord: (isOpen: boolean) => void;
  onAnswer: (state?: 'withdrawn') => void;
}

/** Where a quote stands with each audience, and the record of what was asked and answered. */
export function ClearanceBox({ study, quote, isRecordOpen, onRecord, onAnswer }: ClearanceBoxProps) {
  const { data: records } = useQuery({
    ...clearancesQuery(study, quote.id),
    enabled: isRecordOpen,
    throwOnError: false,
  });
  const { data: coders } = useQuery({ ...codersQuery(study), throwOnError: false });
  const nameOf = (id: string) => coders?.find((coder) => coder.id === id)?.name ?? '';
  const isAsked = quote.standings.length > 0;
  return (
    <section className={styles.guard} aria-label="Clearance">
      <h3 className={styles.head}>Clearance</h3>
      <table className={styles.standings}>
        <caption className="vh">Where the quote stands with each audience</caption>
        <tbody>
          {Audience.options.map((audience) => {
            const standing = quote.standings.find((one) => one.audience === audience);
            const note = standing ? standingNote(standing) : '';
            return (
              <tr key={audience} data-off={!standing || undefined}>
                <th scope="row">{AUDIENCE_NAMES[audience]}</th>
                <td>
                  {standing ? (
                    <div className={styles.stands}>
                      <ClearanceShape group={clearanceGroupOf(standing.state)} />
                      <span>
                        {stepWords(standing, dayAndYear)}
                        {note !== '' && <b> · {note}</b>}
                        {standing.note !== '' && <q>{standing.note}</q>}
                      </span>
                    </div>
                  ) : (
                    'not asked'
                  )}
                </td>
                <td>{standing?.inForce ? 'in force' : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={styles.mend}>
        <Button deed="clearance.answer" small onClick={() => onAnswer()}>
          Record an answer…
        </Button>
        {isAsked && (
          <Button deed="clearance.answer" small look="quiet" onClick={() => onAnswer('withdrawn')}>
            Withdraw…
          </Button>
        )}
        {isAsked && (
          <Button small look="quiet" aria-expanded={isRecordOpen} onClick={() => onRecord(!isRecordOpen)}>
            Asked and answered
          </Button>
        )}
      </div>
      {isAsked && isRecordOpen && (
        <ol className={styles.record} aria-label="Asked and answered">
          {records?.map((step) => (
            <li key={step.id}>
              <p>
                <b>{AUDIENCE_NAMES[step.audience]}</b> · {stepWords(step, dayAndYear)} · noted by{' '}
                {nameOf(step.by)}
              </p>
              {step.words !== '' && step.words !== quote.printed && <blockquote>“{step.words}”</blockquote>}
              {step.signed !== '' && step.signed !== quote.attribution && <p>signed {step.signed}</p>}
              {step.note !== '' && <p>{step.note}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
