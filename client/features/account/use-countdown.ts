import { useEffect, useState } from 'react';
import type { CallError } from '#client/lib/request.ts';

const SECOND_MS = 1000;

/** Whole seconds left of the wait that a refusal names; 0 where there is none, or it is over. */
export function useCountdown(error: CallError | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const until = Date.now() + (error?.wait ?? 0) * SECOND_MS;
    const tick = () => {
      const now = Math.max(0, Math.ceil((until - Date.now()) / SECOND_MS));
      setLeft(now);
      if (now === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, SECOND_MS / 4);
    tick();
    return () => clearInterval(timer);
  }, [error]);
  return left;
}
