import { useCallback, useMemo, useState } from 'react';
import { type Drawn, inTextOrder } from '#shared/coding/overlap.ts';
import { turnIndexAt } from '#shared/coding/selection.ts';
import { type Place, useAddress } from './use-address.ts';
import type { Desk } from './use-desk.ts';
import type { DeskBook } from './use-desk-book.ts';

interface Way {
  book: DeskBook;
  desk: Desk;
  /** What the address says. */
  place: Place;
  write: (place: Place) => void;
  name: (coding: string | undefined) => void;
}

/** Moving through the text: to the next turn or coding, and to where the address leads. */
export function useDeskWay({ book, desk, place, write, name }: Way) {
  const { turns, drawn, source } = book;
  const { reading, choose } = desk;
  const { select, reader, frame, selection, away } = reading;
  const [flashed, setFlashed] = useState<HTMLElement | null>(null);

  const flash = useCallback(
    (number: number) => {
      if (flashed) delete flashed.dataset.flash;
      const row = frame?.querySelector<HTMLElement>(`#turn-${number}`) ?? null;
      if (row) row.dataset.flash = '';
      setFlashed(row);
    },
    [frame, flashed],
  );
  const isReady = reader !== null && frame !== null;
  const go = useMemo(() => {
    if (!isReady) return undefined;
    return ({ turn, coding }: Place) => {
      const known = coding !== undefined && drawn.find(({ id }) => id === coding);
      if (known) choose(known.id, { keepFocus: true, toUpperThird: true });
      const there = known
        ? turns[turnIndexAt(turns, known.start)]
        : turns.find(({ number }) => number === turn);
      if (!there) return;
      if (!known) select({ start: there.start, end: there.start }, { keepFocus: true, toUpperThird: true });
      flash(there.number);
    };
  }, [isReady, drawn, turns, choose, select, flash]);
  const note = useAddress(place, write, go);

  const nameAndNote = useCallback(
    (coding: string | undefined) => {
      name(coding);
      note({ coding });
    },
    [name, note],
  );
  const toTurn = (by: 1 | -1) => {
    const at = selection ? turnIndexAt(source.turns, selection.start) : by === 1 ? -1 : 0;
    const isInside = selection !== undefined && selection.start > (turns[at]?.start ?? 0);
    const isSeen = ({ id }: { id: string }) => !away.has(id);
    const turn =
      by === 1 ? turns.slice(at + 1).find(isSeen) : turns.slice(0, isInside ? at + 1 : at).findLast(isSeen);
    if (!turn) return;
    select({ start: turn.start, end: turn.start });
    name(undefined);
    note({ turn: turn.number, coding: undefined });
  };
  const toNext = (by: 1 | -1, among: readonly Drawn[]) => {
    const ordered = [...among].sort(inTextOrder);
    const place = ordered.findIndex(({ id }) => id === desk.chosen?.id);
    const chosen = place === -1 ? undefined : place;
    const start = selection?.start ?? 0;
    const next =
      chosen !== undefined
        ? ordered[chosen + by]
        : by === 1
          ? ordered.find((one) => one.start >= start)
          : ordered.findLast((one) => one.start < start);
    if (!next) return;
    choose(next.id);
    note({ turn: turns[turnIndexAt(turns, next.start)]?.number, coding: next.id });
  };
  const toCoding = (by: 1 | -1) => toNext(by, drawn);
  /** Of the theme that is chosen, else of the one closest to the selected words. */
  const toSame = (by: 1 | -1) => {
    const theme = (desk.chosen ?? desk.on[0])?.theme;
    if (theme !== undefined)
      toNext(
        by,
        drawn.filter(({ id }) => book.codingOf.get(id)?.theme === theme),
      );
  };
  return { toTurn, toCoding, toSame, nameAndNote };
}
