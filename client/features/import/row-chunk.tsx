import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import styles from './table.module.css';

/** Rows are drawn so long before they come into view, in pixels. */
const AHEAD = '900px 0px';

/** What an element scrolls in: itself, or on a small screen what is around it. */
function scrollerOf(place: HTMLElement | null): HTMLElement | null {
  let at = place;
  while (at && getComputedStyle(at).overflowY === 'visible') at = at.parentElement;
  return at;
}

interface RowChunkProps {
  /** What the rows scroll in. */
  place: RefObject<HTMLElement | null>;
  /** Drawn wherever it stands. */
  isHeld: boolean;
  rows: number;
  children: () => ReactNode;
}

/** Some rows of a long table, drawn while they are in view or near it; else a gap of their height. */
export function RowChunk({ place, isHeld, rows, children }: RowChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [isNear, setNear] = useState(false);
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    const element = body.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry) return;
        if (!entry.isIntersecting && entry.boundingClientRect.height > 0)
          setHeight(entry.boundingClientRect.height);
        setNear(entry.isIntersecting);
      },
      { root: scrollerOf(place.current), rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  const isDrawn = isNear || isHeld;
  return (
    <tbody ref={body}>
      {isDrawn ? (
        children()
      ) : (
        <tr className={styles.gap}>
          <td colSpan={9} style={{ height: height ?? `calc(${rows} * var(--row))` }} />
        </tr>
      )}
    </tbody>
  );
}
