import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** What is under the pointer's hand: a card on its way up or down, or a line on its way to another card. */
type Held =
  | { what: 'card'; id: string; by: number }
  | { what: 'line'; id: string; x: number; y: number; over: string | undefined };

interface CardDragged {
  canvas: RefObject<HTMLElement | null>;
  /** A card was let go so many pixels lower. */
  onDrop: (id: string, by: number) => void;
  mayJoin: (id: string, other: string) => boolean;
  onJoin: (id: string, other: string) => void;
}

/** What a card and its edge do with the pointer. */
export interface DragHandlers {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  onPointerCancel: () => void;
}

/** In pixels; less is a click. */
const LEAST = 5;

const cardAt = (x: number, y: number): string | undefined => {
  const card = document.elementFromPoint(x, y)?.closest('[data-card]');
  return card instanceof HTMLElement ? card.dataset.card : undefined;
};

/** Cards dragged within their column, and lines dragged from a card's edge to another card; Esc lets go. */
export function useCardDrag({ canvas, onDrop, mayJoin, onJoin }: CardDragged) {
  const [held, setHeld] = useState<Held>();
  const from = useRef<{ id: string; y: number }>(undefined);
  /** The click that ends a drag opens nothing. */
  const wasDragged = useRef(false);
  const letGo = () => {
    from.current = undefined;
    setHeld(undefined);
  };
  const isHeld = held !== undefined;
  useEffect(() => {
    if (!isHeld) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      from.current = undefined;
      setHeld(undefined);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isHeld]);
  const cardHandlers = (id: string): DragHandlers => ({
    onPointerDown: (event) => {
      wasDragged.current = false;
      // A finger on a card scrolls the board.
      if (event.button === 0 && event.pointerType !== 'touch') from.current = { id, y: event.clientY };
    },
    onPointerMove: (event) => {
      if (from.current?.id !== id) return;
      const by = event.clientY - from.current.y;
      if (held === undefined && Math.abs(by) < LEAST) return;
      if (held === undefined) event.currentTarget.setPointerCapture(event.pointerId);
      wasDragged.current = true;
      setHeld({ what: 'card', id, by });
    },
    onPointerUp: () => {
      if (held?.what === 'card') onDrop(held.id, held.by);
      letGo();
    },
    onPointerCancel: letGo,
  });
  const lineHandlers = (id: string): DragHandlers => {
    const place = (event: PointerEvent) => {
      const frame = canvas.current?.getBoundingClientRect();
      const other = cardAt(event.clientX, event.clientY);
      setHeld({
        what: 'line',
        id,
        x: event.clientX - (frame?.left ?? 0),
        y: event.clientY - (frame?.top ?? 0),
        over: other !== undefined && mayJoin(id, other) ? other : undefined,
      });
    };
    return {
      onPointerDown: (event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        place(event);
      },
      onPointerMove: (event) => {
        if (held?.what === 'line' && held.id === id) place(event);
      },
      onPointerUp: () => {
        if (held?.what === 'line' && held.over !== undefined) onJoin(held.id, held.over);
        letGo();
      },
      onPointerCancel: letGo,
    };
  };
  return {
    held,
    cardHandlers,
    lineHandlers,
    /** Whether a click ended a drag; asked once. */
    isDragEnd: () => {
      const was = wasDragged.current;
      wasDragged.current = false;
      return was;
    },
  };
}
