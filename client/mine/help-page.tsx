import { useState } from 'react';
import { request } from '../lib/request.ts';
import { Contact } from './contact.tsx';
import { DownloadAnswers } from './download-answers.tsx';
import { GoOn } from './go-on.tsx';
import { useMine } from './mine.ts';
import type { Place } from './use-place.ts';

/** Whom to ask, what this is for, who sees it, and how to keep or close it. */
export function HelpPage({ onPlace, onLeft }: { onPlace: (place: Place) => void; onLeft: () => void }) {
  const { view, isPreview, outbox } = useMine();
  const [failed, setFailed] = useState(false);
  const unsent = outbox.all().length;
  const leave = () => {
    request('/api/mine/leave', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    }).then(onLeft, () => setFailed(true));
  };
  return (
    <>
      <h1>Help</h1>
      <h2>Whom to ask</h2>
      <p className="lead">
        <Contact contact={view.contact} />
      </p>
      <h2>What this is for</h2>
      <p className="lead">
        You talked with us for “{view.study}”. Here you read what we understood, and tell us where we are
        wrong. It takes about three minutes. You need not answer anything.
      </p>
      <h2>Who sees this</h2>
      <p className="lead">
        You and the research team. Nobody else can open this page, and you see nothing that others told us.
        The link is yours alone: please do not pass it on.
      </p>
      <h2>Where my answers are</h2>
      <p className="lead">
        “Kept” means that your answer is safe on this phone. “With the team” means that the team has it. You
        can change an answer until the team closes the questions.
      </p>
      {!view.withdrawn && (
        <GoOn
          title="Looking ahead"
          says="What changes, what could go wrong, what would help"
          onGo={() => onPlace({ page: 'exercise', month: null })}
        />
      )}
      <h2>To keep</h2>
      <p className="row">
        <DownloadAnswers />
      </p>
      <h2>On a phone that others use</h2>
      <p className="lead">
        {unsent > 0
          ? 'Some of your answers are not with the team yet. They stay on this phone if you close the page now.'
          : 'Close the page here. Your link opens it again.'}
      </p>
      <p className="row">
        <button type="button" className="plain" disabled={isPreview} onClick={leave}>
          Close my page on this phone
        </button>
      </p>
      {failed && (
        <p className="refused" role="alert">
          This did not work: there is no connection. Your answers are safe. Try again in a moment.
        </p>
      )}
    </>
  );
}
