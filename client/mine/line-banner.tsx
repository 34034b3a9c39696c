import { useMine } from './mine.ts';

/** Says where the answers are while they cannot be sent. */
export function LineBanner() {
  const { line, outbox, sendNow } = useMine();
  const waiting = outbox.all().length;
  const isKept = outbox.keeps();
  if (line === 'good') return <div className="line" role="status" />;
  const why = line === 'lost' ? 'No connection.' : 'Something went wrong on our side.';
  return (
    <div className="line" role="status">
      <p>
        <b>{why}</b>{' '}
        {isKept
          ? 'Your answers are kept on this phone.'
          : 'This phone cannot keep your answers. Please stay on this page.'}
        {waiting > 0 && ` ${waiting === 1 ? 'One is' : `${waiting} are`} not with the team yet.`}
      </p>
      <button type="button" className="link" onClick={() => sendNow()}>
        Try again
      </button>
    </div>
  );
}
