import { useEffect, useState } from 'react';

/** Below this nothing need be said of waiting. */
const SAY_AFTER_MS = 300;

/** What the head of the page says: that the interviews are being read, once that takes a while; else `note`. */
export function useReadingNote(isReading: boolean, note: string): string {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!isReading) return;
    const timer = setTimeout(() => setSlow(true), SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isReading]);
  return isReading && isSlow ? 'Reading the interviews…' : note;
}
