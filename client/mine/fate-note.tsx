import { Contact } from './contact.tsx';
import { useMine } from './mine.ts';

/** What became of an answer that the program would not take: the words are safe, and who is to be asked. */
export function FateNote({ about, words = '' }: { about: string; words?: string }) {
  const { fate, sendNow, letGo, view } = useMine();
  const found = fate(about);
  if (found?.state !== 'refused') return null;
  return (
    <div className="refused" role="alert">
      <p>
        <b>This did not reach the team.</b> {found.message} {found.help}
      </p>
      {words !== '' && <p>You wrote: “{words}”</p>}
      <p>
        It is kept on this phone. If it stays so: <Contact contact={view.contact} />
      </p>
      <p className="row">
        <button type="button" className="plain" onClick={() => sendNow(about)}>
          Try again
        </button>
        <button type="button" className="plain" onClick={() => letGo(about)}>
          Forget it
        </button>
      </p>
    </div>
  );
}
