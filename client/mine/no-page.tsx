import { Contact } from './contact.tsx';
import { doorOf } from './door.ts';
import { PlainNote } from './plain-note.tsx';
import type { Reading } from './use-house.ts';

/** Stands where there is no page to read: it is being fetched, it failed, or the link opens nothing any more. */
export function NoPage({ reading }: { reading: Exclude<Reading, { state: 'read' }> }) {
  switch (reading.state) {
    case 'reading':
      return (
        <p className="reading" role="status">
          Fetching your page…
        </p>
      );
    case 'closed':
      return (
        <PlainNote title="This link does not open any more">
          <p>It may be too old, cut off, or taken back.</p>
          <p>
            <Contact contact={reading.contact} />
          </p>
          {reading.left > 0 && (
            <p>
              {reading.left === 1 ? 'One of your answers is' : `${reading.left} of your answers are`} still
              safe on this phone. With a new link the team gets {reading.left === 1 ? 'it' : 'them'}.
            </p>
          )}
          <button type="button" className="plain" onClick={reading.again}>
            Try again
          </button>
        </PlainNote>
      );
    case 'elsewhere':
      return (
        <PlainNote title="Another link was opened here">
          <p>So that nothing is mixed up, this page has stopped. Open your own link to go on.</p>
          <p>Your answers are safe on this phone.</p>
        </PlainNote>
      );
    case 'failed': {
      const isLost = reading.error.code === 'no-network';
      return (
        <PlainNote title={isLost ? 'No connection' : 'This did not work'}>
          <p>{isLost ? 'Your page cannot be fetched now.' : reading.error.message}</p>
          <p>
            {doorOf(window.location).by === 'preview'
              ? 'Nothing was changed. If it stays so, ask the owner of the study.'
              : 'Your answers are safe. Try again in a moment. If it stays so, ask whoever sent you the link.'}
          </p>
          <button type="button" className="plain" onClick={reading.again}>
            Try again
          </button>
        </PlainNote>
      );
    }
  }
}
