import { useSyncExternalStore } from 'react';

/** What fits beside each other on A4 on its side within margins of 10 mm, in CSS pixels. */
export const PAPER_WIDTH = 1040;

/**
 * Shares things of one width out over as many tables as paper asks for, as evenly as it goes; `fixed` is what every
 * table repeats, in CSS pixels too.
 */
export function onPaper<Thing>(things: readonly Thing[], { fixed, each }: { fixed: number; each: number }) {
  const fit = Math.max(1, Math.floor((PAPER_WIDTH - fixed) / each));
  const size = Math.ceil(things.length / Math.ceil(things.length / fit));
  const tables: Thing[][] = [];
  for (let at = 0; at < things.length; at += size) tables.push(things.slice(at, at + size));
  return tables;
}

const asked = () => globalThis.matchMedia?.('print');
let isForPaper = asked()?.matches ?? false;

function subscribe(listener: () => void): () => void {
  const say = (next: boolean) => () => {
    isForPaper = next;
    listener();
  };
  const heed = () => say(asked()?.matches ?? false)();
  const [before, after] = [say(true), say(false)];
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  asked()?.addEventListener('change', heed);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
    asked()?.removeEventListener('change', heed);
  };
}

/** Whether the page is being drawn for paper, where nothing can be scrolled to. */
export const useForPaper = (): boolean => useSyncExternalStore(subscribe, () => isForPaper);
