import { type KeyboardEvent, type PointerEvent, useCallback, useState } from 'react';

const KEY = 'throughline:report-split';
/** In pixels. */
const STEP = 40;
const USUAL = 600;
const LEAST = 360;
/** What the preview keeps at least. */
const REST = 320;

const fitting = (width: number): number =>
  Math.max(LEAST, Math.min(Math.round(width / STEP) * STEP, Math.max(LEAST, innerWidth - 48 - REST)));

/** How wide the text is beside its preview: moved in steps, kept for this person. */
export function useSplit() {
  const [width, setWidth] = useState(() => fitting(Number(localStorage.getItem(KEY)) || USUAL));
  const move = useCallback((to: number) => {
    const next = fitting(to);
    setWidth(next);
    if (next === USUAL) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, String(next));
  }, []);
  return {
    width,
    handle: {
      role: 'separator',
      tabIndex: 0,
      'aria-orientation': 'vertical',
      'aria-label': 'Width of the text',
      'aria-valuenow': width,
      'aria-valuemin': LEAST,
      'aria-valuemax': Math.max(LEAST, innerWidth - 48 - REST),
      onDoubleClick: () => move(USUAL),
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        move(event.clientX - (event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0));
      },
      onKeyDown: (event: KeyboardEvent) => {
        const step = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
        if (step === 0 && event.key !== 'Home') return;
        event.preventDefault();
        move(step === 0 ? USUAL : width + step);
      },
    },
  } as const;
}
