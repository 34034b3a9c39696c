import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { turnsIn } from '#shared/coding/selection.ts';
import { findable, findIn } from '#shared/search/find.ts';
import { markPlaces } from './marked-places.ts';
import type { DeskBook } from './use-desk-book.ts';
import type { Reading } from './use-reading.ts';

export interface Find {
  isOpen: boolean;
  typed: string;
  /** How often it was asked for: each time the field takes the focus. */
  asked: number;
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
  const [asked, setAsked] = useState(0);
  const [at, setAt] = useState(0);
  /** Whether the place was gone to, not only counted. */
  const [isThere, setThere] = useState(false);
  const isOpen = typed !== undefined;
  const wanted = useDeferredValue(typed ?? '');
  const text = useMemo(() => (isOpen ? findable(source.text) : ''), [isOpen, source.text]);
  const placesOf = useCallback(
    // A place reaches over no gap between two turns.
    (words: string) => findIn(text, words).filter((place) => turnsIn(turns, place).length === 1),
    [text, turns],
  );
  const places = useMemo(() => placesOf(wanted), [placesOf, wanted]);
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
    setThere(true);
    const there = places[place];
    if (there) select(there, { keepFocus: true });
  };
  return {
    isOpen,
    typed: typed ?? '',
    asked,
    count: places.length,
    at: Math.min(at, places.length - 1),
    open: () => {
      setTyped((before) => before ?? '');
      setAsked((before) => before + 1);
    },
    type: (next) => {
      setTyped(next);
      setThere(false);
      // From where one reads, not from the top.
      const first = placesOf(next).findIndex(({ start }) => start >= (selection?.start ?? 0));
      setAt(Math.max(0, first));
    },
    step: (by) => {
      // The place that stands in the count is the first to be gone to.
      const next = isThere || by === -1 ? at + by : at;
      if (places.length > 0) look((next + places.length) % places.length);
    },
    close: () => {
      setTyped(undefined);
      resume();
    },
  };
}
