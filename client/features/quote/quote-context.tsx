import { useQuery } from '@tanstack/react-query';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { contextOf } from '#shared/quote/context.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { transcriptQuery } from './api.ts';
import styles from './quote.module.css';

interface QuoteContextProps {
  study: string;
  quote: QuoteView;
}

/** A few lines of the transcript before and behind a quote. */
export function QuoteContext({ study, quote }: QuoteContextProps) {
  const { data, error, refetch } = useQuery({
    ...transcriptQuery(study, quote.source),
    throwOnError: false,
  });
  const parts = data ? contextOf(data, quote) : [];
  const turns = [...new Set(parts.map(({ turn }) => turn))];
  return (
    <section className={styles.context} aria-label="In the transcript">
      <h3>In the transcript</h3>
      {!data && !error && <Waiting label="Reading the transcript…" lines={5} lineHeight={22} />}
      {error && <ErrorNote what={error.message} help={error.help} onRetry={() => void refetch()} />}
      {turns.map((turn) => {
        const own = parts.filter((part) => part.turn === turn);
        const isInterviewer = own[0]?.role === 'interviewer';
        return (
          <p key={turn} className={styles.turn} data-role={own[0]?.role}>
            <span>{isInterviewer ? 'INT' : turn}</span>
            <span>
              {own.map(({ text, isQuote }, at) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: parts of a turn never change places.
                isQuote ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
              )}
            </span>
          </p>
        );
      })}
    </section>
  );
}
