import { useCallback, useEffect, useState } from 'react';
import type { HouseView } from '#shared/api/house.ts';
import { CallError, readJson, request } from '../lib/request.ts';

export type Reading =
  | { state: 'reading' }
  | { state: 'failed'; error: CallError; again: () => void }
  | { state: 'read'; house: HouseView };

/** The address that answers for this page's own: the preview's study and participant. */
function addressOf(path: string): string {
  const match = /^\/studies\/([^/]+)\/people\/([^/]+)\/house/.exec(path);
  return match ? `/api/studies/${match[1]}/participants/${match[2]}/house` : '/api/mine';
}

/** Reads the house; the program's answer is trusted, it is made by the same contract. */
export function useHouse(): Reading {
  const [reading, setReading] = useState<Reading>({ state: 'reading' });
  const load = useCallback(() => {
    const cut = new AbortController();
    const again = () => {
      setReading({ state: 'reading' });
      load();
    };
    request(addressOf(window.location.pathname), { signal: cut.signal })
      .then(readJson)
      .then((answer) => setReading({ state: 'read', house: answer as HouseView }))
      .catch((error: unknown) => {
        if (cut.signal.aborted) return;
        const known =
          error instanceof CallError ? error : new CallError('garbled', 'This page could not be read.', 0);
        setReading({ state: 'failed', error: known, again });
      });
    return () => cut.abort();
  }, []);
  useEffect(() => load(), [load]);
  return reading;
}
