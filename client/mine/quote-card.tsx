import { useEffect, useId, useRef, useState } from 'react';
import type { MineQuote, QuoteAnswer } from '#shared/member-check/mine.ts';
import { FateNote } from './fate-note.tsx';
import { useDraftText, useMine } from './mine.ts';
import { QuoteStanding } from './quote-standing.tsx';
import { dayWords } from './words.ts';
import { WordsField } from './words-field.tsx';

const OFFERED: [QuoteAnswer, string][] = [
  ['fine', 'Fine'],
  ['change', 'Change'],
  ['no', 'No'],
];

/** One quote for one kind of reader: the words, the label and where it would appear, before anything is asked. */
export function QuoteCard({ quote }: { quote: MineQuote }) {
  const { say, isPreview, outbox } = useMine();
  const about = `quote.${quote.quote}.${quote.audience}`;
  const [how, setHow] = useDraftText(about);
  const [isAsking, setAsking] = useState(how !== '');
  const [isAnew, setAnew] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const [moved, setMoved] = useState<'shrunk' | 'opened' | null>(null);
  const id = useId();
  useEffect(() => {
    if (moved === 'shrunk') change.current?.focus();
    if (moved === 'opened') first.current?.focus();
    setMoved(null);
  }, [moved]);

  const isShrunk = (quote.answer !== null && !isAnew) || !quote.open;
  const written = outbox.find(about)?.letter;
  const answer = (given: QuoteAnswer, words = '') => {
    say({
      to: 'quote',
      quote: quote.quote,
      audience: quote.audience,
      answer: given,
      how: words,
      words: quote.words,
      signedAs: quote.signedAs,
    });
    setHow('');
    setAsking(false);
    setAnew(false);
    setMoved('shrunk');
  };
  if (isShrunk)
    return (
      <article className="card shrunk">
        <p className="quoted">“{quote.words}”</p>
        <QuoteStanding
          quote={quote}
          changeRef={change}
          onChange={() => {
            setAnew(true);
            setMoved('opened');
          }}
        />
        <FateNote about={about} />
      </article>
    );
  return (
    <article className="card">
      <blockquote id={id}>“{quote.words}”</blockquote>
      <dl>
        <dt>Signed as</dt>
        <dd>{quote.signedAs}</dd>
        <dt>Said</dt>
        <dd>
          {quote.saidOn !== null && `${dayWords(quote.saidOn)}, `}
          {quote.leavesOut ? 'something left out at […]' : 'nothing left out'}
        </dd>
        <dt>To appear in</dt>
        <dd>What we write for {quote.readers}</dd>
      </dl>
      <fieldset className="decide" aria-describedby={id} disabled={isPreview}>
        <legend className="vh">May we print this?</legend>
        {OFFERED.map(([given, words], at) => (
          <button
            key={given}
            type="button"
            ref={at === 0 ? first : undefined}
            aria-pressed={given === 'change' ? isAsking : undefined}
            onClick={() => (given === 'change' ? setAsking(!isAsking) : answer(given))}
          >
            {words}
          </button>
        ))}
      </fieldset>
      {isAsking && (
        <div className="how">
          <WordsField
            label="What should be different?"
            isLabelled
            value={how}
            most={1000}
            onWords={setHow}
            fate={how === '' ? null : 'kept, not sent yet'}
            isFocused
          />
          <button type="button" className="main" onClick={() => answer('change', how.trim())}>
            Ask for this change
          </button>
        </div>
      )}
      {isAnew && (
        <button
          type="button"
          className="link"
          onClick={() => {
            setAnew(false);
            setAsking(false);
            setMoved('shrunk');
          }}
        >
          Leave my answer as it is
        </button>
      )}
      <FateNote about={about} words={written?.to === 'quote' ? written.how : ''} />
    </article>
  );
}
