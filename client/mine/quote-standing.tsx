import type { Ref } from 'react';
import type { MineQuote, QuoteAnswer } from '#shared/member-check/mine.ts';
import { useMine } from './mine.ts';
import { dayWords } from './words.ts';

/** What was answered, and what follows from it for those readers. */
const SAID: Record<QuoteAnswer, [string, string]> = {
  fine: ['you said it is fine', 'It may be printed for them.'],
  change: [
    'you asked for a change',
    'The team will show you a new version. It is not printed for them before.',
  ],
  no: ['you said no', 'Thank you. It will not be printed for them.'],
};
const UNTOLD = 'The team does not know yet: your answer is kept on this phone until there is a connection.';

interface QuoteStandingProps {
  quote: MineQuote;
  onChange: () => void;
  changeRef: Ref<HTMLButtonElement>;
}

/** What was answered about a quote, in a line, with the way to change it. */
export function QuoteStanding({ quote, onChange, changeRef }: QuoteStandingProps) {
  const { fate, isPreview } = useMine();
  const isKept = fate(`quote.${quote.quote}.${quote.audience}`)?.state === 'kept';
  const said = quote.open && quote.answer !== null ? SAID[quote.answer] : null;
  return (
    <div className="standing">
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="6.2" fill="currentColor" />
        <path
          d={quote.answer === 'no' || !quote.open ? 'm4.6 4.6 4.8 4.8m0-4.8-4.8 4.8' : 'm4.2 7.2 2 2 3.7-4.2'}
          fill="none"
          stroke="var(--surface)"
          strokeWidth="1.6"
        />
      </svg>
      <div>
        <p role="status">
          {said ? (
            <>
              <b>
                For {quote.readers}, {said[0]}
              </b>
              {quote.answeredOn !== null && ` on ${dayWords(quote.answeredOn)}`}. {isKept ? UNTOLD : said[1]}
            </>
          ) : (
            quote.standing
          )}
          {quote.answer === 'change' && quote.how !== '' && ` You wrote: “${quote.how}”`}
        </p>
        <p className="last">
          {said && <small>{isKept ? 'kept' : 'with the team'}</small>}
          {quote.open && !isPreview && (
            <button type="button" className="link" ref={changeRef} onClick={onChange}>
              Change my answer
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
