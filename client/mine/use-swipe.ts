import { type RefObject, useEffect, useRef } from 'react';

/** So far a finger goes, in pixels, and so much more sideways than up or down, to mean the next month. */
const FAR = 60;
const SIDEWAYS = 2;

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, summary, dialog, ol.months') !== null;

/** Turns a page by a swipe to the left or right, or by the arrow keys wherever they mean nothing else. */
export function useSwipe(page: RefObject<HTMLElement | null>, turn: (step: -1 | 1) => void): void {
  const turns = useRef(turn);
  turns.current = turn;
  useEffect(() => {
    const area = page.current;
    let from: { x: number; y: number } | null = null;
    const start = (event: TouchEvent) => {
      const [touch] = event.touches;
      from =
        touch && event.touches.length === 1 && !isWriting(event.target)
          ? { x: touch.clientX, y: touch.clientY }
          : null;
    };
    const end = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!from || !touch) return;
      const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
      from = null;
      if (Math.abs(x) > FAR && Math.abs(x) > SIDEWAYS * Math.abs(y)) turns.current(x < 0 ? 1 : -1);
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isWriting(event.target))
        return;
      if (event.key === 'ArrowLeft') turns.current(-1);
      if (event.key === 'ArrowRight') turns.current(1);
    };
    area?.addEventListener('touchstart', start, { passive: true });
    area?.addEventListener('touchend', end, { passive: true });
    document.addEventListener('keydown', press);
    return () => {
      area?.removeEventListener('touchstart', start);
      area?.removeEventListener('touchend', end);
      document.removeEventListener('keydown', press);
    };
  }, [page]);
}
