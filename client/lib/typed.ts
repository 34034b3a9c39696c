import { useEffect, useRef, useState } from 'react';

const WRITE_AFTER_MS = 250;

/** Words being typed: they show at once, and stand in the address a moment later; the address may change them too. */
export function useTyped(inAddress: string, write: (words: string) => void) {
  const [typed, setTyped] = useState(inAddress);
  const written = useRef(inAddress);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writing = useRef(write);
  writing.current = write;
  useEffect(() => {
    if (inAddress === written.current) return;
    written.current = inAddress;
    clearTimeout(waiting.current);
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => () => clearTimeout(waiting.current), []);
  return {
    typed,
    type: (words: string) => {
      setTyped(words);
      clearTimeout(waiting.current);
      waiting.current = setTimeout(() => {
        written.current = words;
        writing.current(words);
      }, WRITE_AFTER_MS);
    },
  };
}
