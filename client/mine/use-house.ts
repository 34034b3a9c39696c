import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { MineView } from '#shared/api/mine.ts';
import { CallError } from '../lib/request.ts';
import { type Door, doorOf, openLink, readPage } from './door.ts';
import type { Mine } from './mine.ts';
import { leftBehind, type Outbox, outboxOf } from './outbox.ts';
import { fateOf, taken, withKept } from './overlay.ts';
import { browserShelf, passingShelf } from './shelf.ts';
import { useSender } from './use-sender.ts';

const NOBODY = '';

export type Reading =
  | { state: 'reading' }
  | { state: 'failed'; error: CallError; again: () => void }
  | { state: 'closed'; contact: string; left: number; again: () => void }
  /** Another person’s link was opened in this browser since: what is sent would be theirs. */
  | { state: 'elsewhere' }
  | { state: 'read'; mine: Mine };

type Read = { view: MineView; outbox: Outbox };

const known = (error: unknown): CallError =>
  error instanceof CallError ? error : new CallError('garbled', 'This page could not be read.', 0);

/** The page that an address opens; the token leaves the address as soon as it has opened it, or opens nothing. */
async function enter(door: Door, signal: AbortSignal): Promise<MineView> {
  if (door.by === 'preview') return (await readPage(door.address, signal)) as MineView;
  if (door.by === 'visit') return (await readPage('/api/mine', signal)) as MineView;
  const leaveToken = () => window.history.replaceState(null, '', `/mine${window.location.search}`);
  try {
    const view = (await openLink(door.token, signal)) as MineView;
    leaveToken();
    return view;
  } catch (error) {
    if (error instanceof CallError && error.code === 'unauthenticated') leaveToken();
    throw error;
  }
}

/** Opens the house, keeps what is answered in it, and sends it. The program's answers are trusted: the contract makes them. */
export function useHouse(): Reading {
  const [door] = useState(() => doorOf(window.location));
  const [shelf] = useState(() => (door.by === 'preview' ? passingShelf() : browserShelf()));
  const [read, setRead] = useState<Read | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const isPreview = door.by === 'preview';
  const opened = useRef(false);

  const fail = useCallback((found: CallError) => setError(found), []);
  const load = useCallback(() => {
    const cut = new AbortController();
    setError(null);
    enter(opened.current ? { by: 'visit' } : door, cut.signal)
      .then((view) => {
        opened.current = !isPreview;
        const page = isPreview ? NOBODY : view.page;
        setRead({ view, outbox: outboxOf(shelf, page, Date.now) });
      })
      .catch((found: unknown) => {
        if (!cut.signal.aborted) fail(known(found));
      });
    return () => cut.abort();
  }, [door, isPreview, shelf, fail]);
  useEffect(() => load(), [load]);

  // A page that could not be fetched comes by itself once there is a connection.
  const isLost = error?.code === 'no-network';
  useEffect(() => {
    if (!isLost) return;
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [isLost, load]);

  const outbox = read?.outbox ?? null;
  const reread = useCallback(() => {
    readPage(door.by === 'preview' ? door.address : '/api/mine')
      .then((answer) => {
        const view = answer as MineView;
        setRead((before) => (before && before.view.page === view.page ? { ...before, view } : before));
      })
      .catch((found: unknown) => {
        if (found instanceof CallError && found.code === 'unauthenticated') fail(found);
      });
  }, [door, fail]);
  const { line, say, sendNow } = useSender(isPreview ? null : outbox, {
    reread,
    onClosed: fail,
    onSent: (letter, answer) => {
      setRead((before) => before && { ...before, view: taken(before.view, letter, answer) });
      // What is asked and shown may depend on it.
      if (letter.to === 'consent') reread();
    },
  });

  const nothing = useMemo(() => outboxOf(passingShelf(), NOBODY, Date.now), []);
  const kept = useSyncExternalStore((outbox ?? nothing).listen, (outbox ?? nothing).all);
  const isHere = useSyncExternalStore((outbox ?? nothing).listen, (outbox ?? nothing).isHere);
  const view = useMemo(() => read && withKept(read.view, kept), [read, kept]);

  if (error?.code === 'unauthenticated' && !isPreview)
    return { state: 'closed', contact: error.help ?? '', left: leftBehind(shelf), again: load };
  if (error) return { state: 'failed', error, again: load };
  if (!view || !outbox) return { state: 'reading' };
  if (!isHere) return { state: 'elsewhere' };
  return {
    state: 'read',
    mine: {
      view,
      isPreview,
      line,
      outbox,
      say,
      sendNow,
      fate: (about) => fateOf(kept, about),
      letGo: (about) => {
        const found = outbox.find(about);
        if (found) outbox.settle(about, found.key);
      },
    },
  };
}
