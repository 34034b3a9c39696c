import { startTransition, useEffect, useRef, useState } from 'react';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import type { ShelfAnswer, ShelfAsked } from '#shared/quote/shelf-index.ts';
import type { FromShelf, ToShelf } from './protocol.ts';

/** Quotes handed over at once: copying them stays far below what a reader would notice. */
const PART = 1000;

/** The worker, whether it is at work, and what it is to be told next. */
interface Desk {
  worker: Worker;
  isBusy: boolean;
  hasStood: boolean;
  parts: ToShelf[];
  asked: ShelfAsked | undefined;
}

/** Tells the worker the next thing: the parts of the shelf first, then what was asked last. */
function goOn(desk: Desk): void {
  if (desk.isBusy) return;
  let next = desk.parts.shift();
  if (!next && desk.hasStood && desk.asked) {
    next = { say: 'ask', asked: desk.asked };
    desk.asked = undefined;
  }
  if (!next) return;
  desk.isBusy = true;
  desk.worker.postMessage(next);
}

function partsOf(quotes: readonly QuoteView[], frame: ShelfFrame): ToShelf[] {
  const parts: ToShelf[] = [];
  for (let at = 0; at === 0 || at < quotes.length; at += PART)
    parts.push({
      say: 'part',
      quotes: quotes.slice(at, at + PART),
      isLast: at + PART >= quotes.length,
      ...(at === 0 && { frame }),
    });
  return parts;
}

/**
 * Asks the shelf in a worker of its own, so that the page never waits for it; the newest answer stands until
 * the next one comes. Undefined before the first.
 */
export function useShelf(
  quotes: readonly QuoteView[] | undefined,
  frame: ShelfFrame | undefined,
  asked: ShelfAsked,
): { answer: ShelfAnswer | undefined; error: string | null } {
  const [answer, setAnswer] = useState<ShelfAnswer>();
  const [error, setError] = useState<string | null>(null);
  const desk = useRef<Desk>(undefined);
  const newest = useRef(asked);
  newest.current = asked;
  useEffect(() => {
    const worker = new Worker(new URL('./shelf.worker.ts', import.meta.url), { type: 'module' });
    const mine: Desk = { worker, isBusy: false, hasStood: false, parts: [], asked: undefined };
    worker.addEventListener('message', ({ data }: MessageEvent<FromShelf>) => {
      mine.isBusy = false;
      // Drawing a result may be put off for the next key.
      if (data.say === 'answer') startTransition(() => setAnswer(data.answer));
      if (data.say === 'stands') {
        mine.hasStood = true;
        mine.asked = newest.current;
      }
      goOn(mine);
    });
    worker.addEventListener('error', (event) => setError(event.message || 'The search could not start.'));
    desk.current = mine;
    return () => worker.terminate();
  }, []);
  useEffect(() => {
    if (!desk.current || !quotes || !frame) return;
    desk.current.parts = partsOf(quotes, frame);
    goOn(desk.current);
  }, [quotes, frame]);
  useEffect(() => {
    if (!desk.current) return;
    desk.current.asked = asked;
    goOn(desk.current);
  }, [asked]);
  return { answer, error };
}
