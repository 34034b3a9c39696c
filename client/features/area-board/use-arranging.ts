import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import type { CallError } from '#client/lib/request.ts';
import { areaBoardApi } from '#shared/api/area-board.ts';
import { COLUMNS, type ColumnKey } from '#shared/area/board.ts';
import { droppedAt, movedPast } from '#shared/area/board-order.ts';
import type { BoardPlaces } from '#shared/area/board-places.ts';
import type { AreaBoardView } from '#shared/area/board-view.ts';
import type { ArrangedColumn } from '#shared/area/card-place.ts';
import { areaBoardQuery } from './api.ts';

export interface Arranging {
  /** Moves a card past the next one that is shown. */
  move: (id: string, step: -1 | 1) => void;
  /** The order of its column once a card is dropped with its middle at `y`. */
  orderAt: (id: string, y: number) => string[];
  drop: (id: string, y: number) => void;
  /** Gives a column its own order back. */
  putBack: (column: ColumnKey) => void;
  isByHand: (column: ColumnKey) => boolean;
  error: CallError | null;
}

interface Arranged {
  study: string;
  /** As the address says it. */
  area: string;
  view: AreaBoardView;
  places: BoardPlaces;
  shown: readonly string[];
  /** Brings the focus to a card, once it stands elsewhere. */
  focus: (id: string) => void;
}

/** Cards moved by hand up and down their columns; the place is the area's own, and shows at once. */
export function useArranging({ study, area, view, places, shown, focus }: Arranged): Arranging {
  const cache = useQueryClient();
  const { queryKey } = areaBoardQuery(study, area);
  const moved = useRef<string>(undefined);
  const deed = useDeed({
    send: (body: ArrangedColumn, key) => call(areaBoardApi.arrange, { params: { study, area }, body, key }),
    onMutate: async ({ column, cards }) => {
      await cache.cancelQueries({ queryKey });
      const before = cache.getQueryData(queryKey);
      const own = new Set(places.columns[column].map(({ id }) => id));
      cache.setQueryData(
        queryKey,
        (known) => known && { ...known, byHand: [...known.byHand.filter((id) => !own.has(id)), ...cards] },
      );
      return before;
    },
    onError: (_error, _change, before) => cache.setQueryData(queryKey, before),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['study', study] }),
  });
  // A card that changes places in the page loses the focus on the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever cards stand elsewhere.
  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    focus(moved.current);
    moved.current = undefined;
  }, [places]);
  const columnOf = (id: string) => COLUMNS[places.places.get(id)?.column ?? 0] ?? 'enabler';
  const there = new Set(shown);
  const put = (id: string, cards: string[]) => {
    const column = columnOf(id);
    if (cards.every((one, at) => one === places.columns[column][at]?.id)) return;
    moved.current = id;
    deed.run({ column, cards });
  };
  const orderAt = (id: string, y: number) => droppedAt(places.columns[columnOf(id)], id, there, y);
  return {
    move: (id, step) => {
      const order = movedPast(
        places.columns[columnOf(id)].map((one) => one.id),
        id,
        there,
        step,
      );
      if (order) put(id, order);
    },
    orderAt,
    drop: (id, y) => put(id, orderAt(id, y)),
    putBack: (column) => deed.run({ column, cards: [] }),
    isByHand: (column) => places.columns[column].some(({ id }) => view.byHand.includes(id)),
    error: deed.error,
  };
}
