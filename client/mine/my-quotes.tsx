import type { HouseView } from '#shared/api/house.ts';
import { dayWords } from './words.ts';

/** The own words that the team marked, with the label they would carry in print. */
export function MyQuotes({ quotes }: { quotes: HouseView['quotes'] }) {
  return (
    <>
      <h1>My quotes</h1>
      <p className="lead">Nothing is printed until you say so.</p>
      {quotes.length === 0 && (
        <p className="lead">
          We have not picked any of your words yet. If we do, you will see them here first.
        </p>
      )}
      {quotes.map((quote) => (
        <article className="quote" key={quote.id}>
          <blockquote>“{quote.text}”</blockquote>
          <dl>
            <dt>Signed as</dt>
            <dd>{quote.signedAs}</dd>
            {quote.day !== null && (
              <>
                <dt>Said</dt>
                <dd>{dayWords(quote.day)}</dd>
              </>
            )}
          </dl>
          <p className="state">{quote.state}</p>
        </article>
      ))}
    </>
  );
}
