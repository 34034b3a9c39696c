import { useEffect, useRef, useState } from 'react';
import { useMine } from './mine.ts';

/** Speaks what became of an answer, for whoever does not see it. */
export function Said() {
  const { outbox, line } = useMine();
  const waiting = outbox.all().filter(({ refused }) => !refused).length;
  const before = useRef(waiting);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (waiting > before.current) setSaid('Your answer is kept.');
    if (waiting === 0 && before.current > 0 && line === 'good') setSaid('Your answers are with the team.');
    before.current = waiting;
  }, [waiting, line]);
  return (
    <p className="vh" role="status">
      {said}
    </p>
  );
}
