import { type ReactNode, useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './tip-area.module.css';

const OPENS_AFTER_MS = 400;
/** Long enough to reach the tip with the pointer. */
const CLOSES_AFTER_MS = 120;
const WIDTH = 320;

interface Tip {
  text: string;
  left: number;
  top: number;
  isAbove: boolean;
}

interface TipAreaProps {
  className?: string | undefined;
  /** The pointer reaches what lies under a tip: where cells to press stand close together. */
  letsThrough?: boolean;
  children: ReactNode;
}

/** What an element with `data-tip` says: its words, or its accessible name where they are empty. */
const wordsOf = (element: HTMLElement) => element.dataset.tip || element.getAttribute('aria-label') || '';

const tipped = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null;

function placeAt(element: HTMLElement): Tip {
  const { left, bottom, top, width } = element.getBoundingClientRect();
  const isAbove = bottom + 90 > innerHeight;
  return {
    text: wordsOf(element),
    left: Math.max(8, Math.min(left + width / 2 - WIDTH / 2, innerWidth - WIDTH - 8)),
    top: isAbove ? top - 6 : bottom + 6,
    isAbove,
  };
}

/**
 * One tooltip for many things, as a grid has thousands: after 400 ms or at once on focus, it stays while it is
 * pointed at and Esc takes it away. Things inside say what they have to say in `data-tip`.
 */
export function TipArea({ className, letsThrough = false, children }: TipAreaProps) {
  const [tip, setTip] = useState<Tip>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (does: () => void, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(does, after);
  };
  const close = () => later(() => setTip(undefined), CLOSES_AFTER_MS);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      clearTimeout(timer.current);
      setTip(undefined);
    };
    addEventListener('keydown', onKey, true);
    return () => {
      clearTimeout(timer.current);
      removeEventListener('keydown', onKey, true);
    };
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches what is pointed at inside.
    <div
      className={className}
      onPointerOver={(event) => {
        const element = tipped(event.target);
        if (element && event.pointerType !== 'touch')
          later(() => element.isConnected && setTip(placeAt(element)), tip ? 60 : OPENS_AFTER_MS);
      }}
      onPointerOut={close}
      onFocus={(event) => {
        const element = tipped(event.target);
        if (!element?.matches(':focus-visible')) return;
        clearTimeout(timer.current);
        setTip(placeAt(element));
      }}
      onBlur={close}
      onScroll={() => setTip(undefined)}
    >
      {children}
      {tip &&
        tip.text !== '' &&
        createPortal(
          <div
            role="tooltip"
            className={styles.tip}
            data-above={tip.isAbove || undefined}
            data-lets-through={letsThrough || undefined}
            style={{ left: tip.left, top: tip.top }}
            onPointerEnter={() => clearTimeout(timer.current)}
            onPointerLeave={close}
          >
            <span>{tip.text}</span>
          </div>,
          document.getElementById('content') ?? document.body,
        )}
    </div>
  );
}
