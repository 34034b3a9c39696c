import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { turnsIn } from '#shared/coding/selection.ts';
import { findable, findIn } from '#shared/search/find.ts';
import { markPlaces } from './marked-places.ts';
import type { DeskBook } from './use-desk-book.ts';
import type { Reading } from './use-reading.ts';

export interface Find {
  isOpen: boolean;
  typed: string;
  /** How many places there are, and which of them is looked at, counted from 0. */
  count: number;
  at: number;
  open: () => void;
  type: (typed: string) => void;
  step: (by: 1 | -1) => void;
  close: () => void;
}

/** Finds words in this text: all places marked, one looked at. */
export function useFind(book: DeskBook, reading: Reading): Find {
  const { source, turns, drawn } = book;
  const { reader, select, selection, resume } = reading;
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const isOpen = typed !== undefined;
  const wanted = useDeferredValue(typed ?? '');
  const text = useMemo(() => (isOpen ? findable(source.text) : ''), [isOpen, source.text]);
  const places = useMemo(
    // A place reaches over no gap between two turns.
    () => findIn(text, wanted).filter((place) => turnsIn(turns, place).length === 1),
    [text, wanted, turns],
  );
  const current = places[Math.min(at, places.length - 1)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: painting replaces the text nodes that are marked.
  useEffect(() => {
    markPlaces('found-words', reader, turns, places);
    markPlaces('found-word', reader, turns, current ? [current] : []);
    return () => {
      markPlaces('found-words', null, [], []);
      markPlaces('found-word', null, [], []);
    };
  }, [reader, turns, places, current, drawn]);
  const look = (place: number) => {
    setAt(place);
    const there = places[place];
    if (there) select(there, { keepFocus: true });
  };
  return {
    isOpen,
    typed: typed ?? '',
    count: places.length,
    at: Math.min(at, places.length - 1),
    open: () => setTyped((before) => before ?? ''),
    type: (next) => {
      setTyped(next);
      // From where one reads, not from the top.
      const first = findIn(text, next).findIndex(({ start }) => start >= (selection?.start ?? 0));
      setAt(Math.max(0, first));
    },
    step: (by) => {
      if (places.length > 0) look((at + by + places.length) % places.length);
    },
    close: () => {
      setTyped(undefined);
      resume();
    },
  };
}
