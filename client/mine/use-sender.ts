import { useEffect, useRef, useState } from 'react';
import { CallError, readJson, request } from '../lib/request.ts';
import { type Letter, sendingOf } from './letter.ts';
import type { Kept, Outbox } from './outbox.ts';
import { type Line, sender } from './sender.ts';

const GIVE_UP_MS = 30_000;
const ASK_GIVE_UP_MS = 4000;
/** Browsers send no more than 64 kB for a page that is gone. */
const MOST_AFTER_LEAVING = 60_000;

async function send({ letter, key }: Kept): Promise<unknown> {
  const { method, path, body } = sendingOf(letter);
  const text = JSON.stringify(body);
  const cut = new AbortController();
  const waits = setTimeout(() => cut.abort(), GIVE_UP_MS);
  try {
    return await readJson(
      await request(path, {
        method,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: text,
        keepalive: new Blob([text]).size < MOST_AFTER_LEAVING,
        signal: cut.signal,
      }),
    );
  } catch (error) {
    if (cut.signal.aborted) throw new CallError('no-network', 'No answer came.', 0);
    throw error;
  } finally {
    clearTimeout(waits);
  }
}

async function isThere(): Promise<boolean> {
  const cut = new AbortController();
  const waits = setTimeout(() => cut.abort(), ASK_GIVE_UP_MS);
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: cut.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(waits);
  }
}

interface Heard {
  onSent: (letter: Letter, answer: unknown) => void;
  onClosed: (error: CallError) => void;
  reread: () => void;
}

/** Sends what an outbox keeps for as long as the page is open; nothing is sent without one. */
export function useSender(
  outbox: Outbox | null,
  heard: Heard,
): { line: Line; say: (letter: Letter, waits?: number) => void; sendNow: (about?: string) => void } {
  const [line, setLine] = useState<Line>('good');
  const hears = useRef(heard);
  hears.current = heard;

  useEffect(() => {
    if (!outbox) return;
    const sends = sender({
      outbox,
      send,
      isThere,
      now: Date.now,
      onSent: (letter, answer) => hears.current.onSent(letter, answer),
      onRefused: () => hears.current.reread(),
      onLine: setLine,
      onClosed: (error) => hears.current.onClosed(error),
    });
    const unheard = outbox.listen((wasTaken) => {
      if (wasTaken) hears.current.reread();
      sends.wake();
    });
    const seen = () => {
      if (document.visibilityState === 'hidden') outbox.hurry();
      else hears.current.reread();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (outbox.all().some(({ refused }) => !refused)) event.preventDefault();
    };
    addEventListener('online', sends.doubt);
    addEventListener('offline', sends.doubt);
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', seen);
    sends.wake();
    return () => {
      unheard();
      sends.stop();
      removeEventListener('online', sends.doubt);
      removeEventListener('offline', sends.doubt);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [outbox]);

  return {
    line,
    say: (letter, waits) => outbox?.put(letter, waits),
    sendNow: (about) => outbox?.hurry(about),
  };
}
