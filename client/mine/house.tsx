import { useEffect, useRef } from 'react';
import { MyArea } from './my-area.tsx';
import { MyQuotes } from './my-quotes.tsx';
import { useHouse } from './use-house.ts';
import { type Page, usePlace } from './use-place.ts';

const PAGES: { page: Page; title: string }[] = [
  { page: 'area', title: 'My area' },
  { page: 'quotes', title: 'My quotes' },
];

/** Where a researcher who looks in comes from; null for the coordinators themselves. */
const peopleOf = (path: string): string | null => {
  const people = path.replace(/\/[^/]+\/house$/, '');
  return people === path ? null : people;
};

/** The coordinator's small house: their own months and their own quotes. */
export function House() {
  const reading = useHouse();
  const [place, go] = usePlace();
  const people = peopleOf(window.location.pathname);
  const content = useRef<HTMLElement>(null);
  const title = PAGES.find(({ page }) => page === place.page)?.title ?? '';
  const study = reading.state === 'read' ? reading.house.study : '';
  useEffect(() => {
    document.title = study === '' ? title : `${title} · ${study}`;
  }, [title, study]);
  return (
    <div className="house">
      <a className="skip" href="#content">
        To the content
      </a>
      {people !== null && (
        <aside className="preview" aria-label="Preview">
          A preview: this is what the coordinator would see. <a href={people}>Back to People</a>
        </aside>
      )}
      <header className="bar">
        <span className="study">
          <svg width="30" height="13" viewBox="0 0 34 14" aria-hidden="true">
            <path d="M1 7h32" stroke="currentColor" strokeWidth="1.5" />
            <circle cx="6" cy="7" r="4" fill="currentColor" />
            <circle cx="17" cy="7" r="3.25" fill="var(--surface)" stroke="currentColor" strokeWidth="1.5" />
            <circle cx="28" cy="7" r="4" fill="currentColor" />
          </svg>
          {study}
        </span>
      </header>
      <main id="content" ref={content} tabIndex={-1}>
        {reading.state === 'reading' && (
          <p className="reading" role="status">
            Fetching your page…
          </p>
        )}
        {reading.state === 'failed' && (
          <div className="note" role="alert">
            <h1>{reading.error.code === 'not-found' ? 'This page is not here' : 'This did not work'}</h1>
            {people === null && reading.error.code === 'not-found' ? (
              <p>The link may be old or cut off. Please ask whoever sent it to you for a new one.</p>
            ) : (
              <p>{reading.error.message}</p>
            )}
            <p>Nothing you told us was lost.</p>
            <button type="button" onClick={reading.again}>
              Try again
            </button>
          </div>
        )}
        {reading.state === 'read' && place.page === 'area' && (
          <MyArea
            house={reading.house}
            month={place.month}
            onMonth={(month) => go({ page: 'area', month })}
          />
        )}
        {reading.state === 'read' && place.page === 'quotes' && <MyQuotes quotes={reading.house.quotes} />}
      </main>
      <nav className="tabs" aria-label="Your pages">
        {PAGES.map(({ page, title: name }) => (
          <button
            key={page}
            type="button"
            aria-current={page === place.page ? 'page' : undefined}
            onClick={() => {
              go({ page, month: page === 'area' ? place.month : null });
              content.current?.focus();
            }}
          >
            {name}
          </button>
        ))}
      </nav>
    </div>
  );
}
