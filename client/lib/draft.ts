import { useCallback, useEffect, useRef, useState } from 'react';
import { draftSlots, SAYS_EVERY_MS } from './draft-slots.ts';

const SAVE_AFTER_MS = 150;
const keyOf = (word: string, id: string) => `${word}:${id}`;
const tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
const slots = draftSlots(localStorage, tab, Date.now);
setInterval(() => slots.say(false), SAYS_EVERY_MS);
addEventListener('pagehide', () => slots.say(true));
addEventListener('pageshow', () => slots.say(false));

/** Whether something is kept that was not sent. */
export const isDraftKept = (word: string, id: string): boolean => keptDraft(word, id) !== null;

/** What was being written on something, if it is still kept. */
export const keptDraft = (word: string, id: string): string | null => slots.read(keyOf(word, id));

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
 * server and a reload, and no other tab that is open writes in it. `initial` is what stands now; a draft equal to
 * it is not kept.
 */
export function useDraft(word: string, id: string, initial: string): Draft {
  const key = keyOf(word, id);
  const [written, setWritten] = useState(() => ({ key, text: slots.read(key) ?? undefined }));
  // What goes in the same moment as its field is discarded before it is drawn again; what is kept then is this.
  const latest = useRef(written);
  const set = useCallback((next: typeof written) => {
    latest.current = next;
    setWritten(next);
  }, []);
  const here = written.key === key ? written.text : (slots.read(key) ?? undefined);
  const text = here ?? initial;
  const isChanged = here !== undefined && here !== initial;
  useEffect(() => {
    if (written.key !== key) return;
    const save = () => {
      const { key: of, text: now } = latest.current;
      if (of === key) slots.keep(key, now === initial ? undefined : now);
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
      slots.keep(key, undefined);
      set({ key, text: undefined });
    }, [key, set]),
  };
}
