import { useEffect, useRef, useState } from 'react';
import { CheckPage } from './check-page.tsx';
import { Contact } from './contact.tsx';
import { ExercisePage } from './exercise-page.tsx';
import { HelpPage } from './help-page.tsx';
import { LineBanner } from './line-banner.tsx';
import { MineContext } from './mine.ts';
import { MyArea } from './my-area.tsx';
import { MyConsent } from './my-consent.tsx';
import { MyQuotes } from './my-quotes.tsx';
import { NoPage } from './no-page.tsx';
import { PlainNote } from './plain-note.tsx';
import { PreviewBar } from './preview-bar.tsx';
import { Said } from './said.tsx';
import { Tabs } from './tabs.tsx';
import { useHouse } from './use-house.ts';
import { type Page, type Place, usePlace } from './use-place.ts';

const TITLES: Record<Page, string> = {
  area: 'My area',
  check: 'Is this right?',
  quotes: 'My quotes',
  consent: 'My consent',
  exercise: 'Looking ahead',
  help: 'Help',
};

/** The coordinator's small house: their months, what they are asked, their quotes and their consent. */
export function House() {
  const reading = useHouse();
  const [place, go] = usePlace();
  const [hasLeft, setLeft] = useState(false);
  const content = useRef<HTMLElement>(null);
  const mine = reading.state === 'read' && !hasLeft ? reading.mine : null;
  const study = mine?.view.study ?? '';
  const title = TITLES[place.page];
  useEffect(() => {
    document.title = study === '' ? title : `${title} · ${study}`;
  }, [title, study]);
  const move = (next: Place) => {
    go(next);
    if (next.page === place.page) return;
    window.scrollTo(0, 0);
    content.current?.focus();
  };
  const openPage = (page: Page) =>
    move({ page, month: page === 'area' || page === 'check' ? place.month : null });
  return (
    <div className="house">
      <a className="skip" href="#content">
        To the content
      </a>
      <PreviewBar />
      <header className="bar">
        <span className="study">
          <svg width="30" height="13" viewBox="0 0 34 14" aria-hidden="true">
            <path d="M1 7h32" stroke="currentColor" strokeWidth="1.5" />
            <circle cx="6" cy="7" r="4" fill="currentColor" />
            <circle cx="17" cy="7" r="3.25" fill="var(--surface)" stroke="currentColor" strokeWidth="1.5" />
            <circle cx="28" cy="7" r="4" fill="currentColor" />
          </svg>
          <span>{study}</span>
        </span>
        {mine && (
          <button
            type="button"
            className="help"
            aria-label="Help and contact"
            aria-current={place.page === 'help' ? 'page' : undefined}
            onClick={() => openPage('help')}
          >
            Help
          </button>
        )}
      </header>
      <MineContext value={mine}>
        {mine ? <LineBanner /> : <div />}
        <main id="content" ref={content} tabIndex={-1}>
          {hasLeft ? (
            <PlainNote title="Your page is closed here">
              <p>Open your link to come back. You can close this window now.</p>
            </PlainNote>
          ) : (
            reading.state !== 'read' && <NoPage reading={reading} />
          )}
          {mine && place.page === 'area' && <MyArea month={place.month} onPlace={move} />}
          {mine && place.page === 'check' && <CheckPage month={place.month} onPlace={move} />}
          {mine && place.page === 'quotes' && <MyQuotes />}
          {mine && place.page === 'consent' && <MyConsent />}
          {mine && place.page === 'exercise' && <ExercisePage />}
          {mine && place.page === 'help' && <HelpPage onPlace={move} onLeft={() => setLeft(true)} />}
          {mine && place.page !== 'help' && (
            <p className="whom">
              Questions? <Contact contact={mine.view.contact} />
            </p>
          )}
        </main>
        {mine && <Said />}
      </MineContext>
      {mine && <Tabs shown={place.page} waiting={mine.view.waiting} onPage={openPage} />}
    </div>
  );
}
