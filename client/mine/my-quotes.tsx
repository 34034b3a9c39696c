import { useState } from 'react';
import type { MineQuote } from '#shared/member-check/mine.ts';
import { AllAnswered } from './all-answered.tsx';
import { useMine } from './mine.ts';
import { QuoteCard } from './quote-card.tsx';

const nameOf = ({ quote, audience }: MineQuote): string => `${quote} ${audience}`;

/** The own words that the team would like to print, each exactly as it would stand there. */
export function MyQuotes() {
  const { view } = useMine();
  // What waited when the page was opened stays on top while it is answered.
  const [first] = useState(() =>
    view.quotes.filter(({ open, answer }) => open && answer === null).map(nameOf),
  );
  const inOrder = [
    ...view.quotes.filter((quote) => first.includes(nameOf(quote))),
    ...view.quotes.filter((quote) => !first.includes(nameOf(quote))),
  ];
  return (
    <>
      <h1>My quotes</h1>
      {view.quotes.length > 0 && (
        <p className="lead">
          {view.withdrawn
            ? 'You have stopped taking part, and nothing here waits for you. You can still say no to any of these.'
            : 'Nothing is printed until you say so.'}
        </p>
      )}
      {view.quotes.length === 0 && (
        <p className="lead">
          {view.withdrawn
            ? 'You have stopped taking part, and there are no words of yours left to ask you about.'
            : 'We have not asked you about any of your words yet. If we do, you will see them here first.'}
        </p>
      )}
      <div className="cards">
        {inOrder.map((quote) => (
          <QuoteCard key={nameOf(quote)} quote={quote} />
        ))}
      </div>
      {view.quotes.length > 0 && <AllAnswered />}
    </>
  );
}
