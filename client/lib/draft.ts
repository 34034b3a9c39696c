import { useCallback, useEffect, useRef, useState } from 'react';

const SAVE_AFTER_MS = 150;
const keyOf = (word: string, id: string) => `throughline:draft:${word}:${id}`;

/** Storage can be full or forbidden; the text then lives as long as the page. */
function keep(key: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    return;
  }
}

/** Whether something is kept that was not sent. */
export function isDraftKept(word: string, id: string): boolean {
  return localStorage.getItem(keyOf(word, id)) !== null;
}

/** What was being written on something, if it is still kept. */
export const keptDraft = (word: string, id: string): string | null => localStorage.getItem(keyOf(word, id));

export interface Draft {
  text: string;
  /** Whether it differs from what it began with. */
  isChanged: boolean;
  write: (text: string) => void;
  /** Forgets it: after it was sent, or to go back to what stands. */
  discard: () => void;
}

/**
 * What is being written, kept in the browser until it is sent or discarded: it survives a closed tab, a dead
 * server and a reload. `initial` is what stands now; a draft equal to it is not kept.
 */
export function useDraft(word: string, id: string, initial: string): Draft {
  const key = keyOf(word, id);
  const [written, setWritten] = useState(() => ({ key, text: localStorage.getItem(key) ?? undefined }));
  // What goes in the same moment as its field is discarded before it is drawn again; what is kept then is this.
  const latest = useRef(written);
  const set = useCallback((next: typeof written) => {
    latest.current = next;
    setWritten(next);
  }, []);
  const here = written.key === key ? written.text : (localStorage.getItem(key) ?? undefined);
  const text = here ?? initial;
  const isChanged = here !== undefined && here !== initial;
  useEffect(() => {
    if (written.key !== key) return;
    const save = () => {
      const { key: of, text: now } = latest.current;
      if (of === key) keep(key, now === initial ? undefined : now);
    };
    const timer = setTimeout(save, SAVE_AFTER_MS);
    addEventListener('pagehide', save);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', save);
      save();
    };
  }, [key, written, initial]);
  return {
    text,
    isChanged,
    write: useCallback((next: string) => set({ key, text: next }), [key, set]),
    discard: useCallback(() => {
      keep(key, undefined);
      set({ key, text: undefined });
    }, [key, set]),
  };
}
