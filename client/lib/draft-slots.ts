import { z } from 'zod';

/** Text that a tab holds, or held until it went. */
const Slot = z.strictObject({
  text: z.string(),
  /** When its tab last said that it is there, in milliseconds; 0 once the tab was left. */
  seenAt: z.number(),
});

/** How often a tab says that it is there. */
export const SAYS_EVERY_MS = 30_000;
/** A tab not heard of for so long has crashed: hidden ones may be held to one word a minute. */
const GONE_AFTER_MS = 150_000;

export interface DraftSlots {
  /** What this tab keeps under a name, else what a tab that is gone left there, which is this one's from then on. */
  read: (name: string) => string | null;
  keep: (name: string, text: string | undefined) => void;
  /** Says that the tab is there, or leaves what it keeps to others. */
  say: (isLeaving: boolean) => void;
}

/**
 * Drafts in the browser, a slot for each tab: two tabs that write on one thing never show or send each other's words,
 * and what a closed or crashed tab was writing waits for the next that opens the thing.
 */
export function draftSlots(storage: Storage, tab: string, now: () => number): DraftSlots {
  const prefixOf = (name: string) => `throughline:draft:${name}:`;
  const mine = (name: string) => `${prefixOf(name)}${tab}`;
  let isGone = false;
  const slotAt = (key: string) => {
    try {
      return Slot.parse(JSON.parse(storage.getItem(key) ?? ''));
    } catch {
      return null;
    }
  };
  /** Storage can be full or forbidden; the text then lives as long as the page. */
  const put = (key: string, text: string) => {
    try {
      storage.setItem(key, JSON.stringify({ text, seenAt: isGone ? 0 : now() }));
    } catch {
      return;
    }
  };
  const keep = (name: string, text: string | undefined) => {
    if (text === undefined) storage.removeItem(mine(name));
    else put(mine(name), text);
  };
  return {
    keep,
    read(name) {
      const own = slotAt(mine(name));
      if (own) return own.text;
      for (const key of Object.keys(storage)) {
        if (!key.startsWith(prefixOf(name)) || key.slice(prefixOf(name).length).includes(':')) continue;
        const left = slotAt(key);
        if (!left || now() - left.seenAt < GONE_AFTER_MS) continue;
        storage.removeItem(key);
        keep(name, left.text);
        return left.text;
      }
      return null;
    },
    say(isLeaving) {
      isGone = isLeaving;
      for (const key of Object.keys(storage)) {
        if (!key.startsWith('throughline:draft:') || !key.endsWith(`:${tab}`)) continue;
        const slot = slotAt(key);
        if (slot) put(key, slot.text);
      }
    },
  };
}
