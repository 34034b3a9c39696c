import { useCallback, useEffect, useRef } from 'react';

/** Where on the desk one is, as the address says it. */
export interface Place {
  turn?: number | undefined;
  coding?: string | undefined;
}

const WRITE_AFTER_MS = 250;

/**
 * Keeps the address at the place on the desk, and goes where the address leads when it was changed from
 * outside (a link, the browser's own back). Writing waits a little, for the keys move fast.
 */
export function useAddress(
  { turn, coding }: Place,
  write: (place: Place) => void,
  go: ((place: Place) => void) | undefined,
): (place: Place) => void {
  const standing = useRef<Place>({});
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writing = useRef(write);
  writing.current = write;
  const going = useRef(go);
  going.current = go;
  const canGo = go !== undefined;
  // Only the address changing leads anywhere: what it says is older than `standing` while a write waits.
  useEffect(() => {
    if (!canGo || (standing.current.turn === turn && standing.current.coding === coding)) return;
    clearTimeout(waiting.current);
    standing.current = { turn, coding };
    going.current?.({ turn, coding });
  }, [turn, coding, canGo]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return useCallback((place: Place) => {
    standing.current = { ...standing.current, ...place };
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => writing.current(standing.current), WRITE_AFTER_MS);
  }, []);
}
