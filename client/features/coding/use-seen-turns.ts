import { useEffect, useState } from 'react';
import { afterFrame } from '#client/lib/after-frame.ts';

interface Seen {
  first: number;
  last: number;
}

/** The numbers of the first and the last turn in view. */
export function useSeenTurns(frame: HTMLElement | null, reader: HTMLElement | null): Seen | undefined {
  const [seen, setSeen] = useState<Seen>();
  useEffect(() => {
    if (!frame || !reader) return;
    let isWaiting = false;
    let isOff = false;
    const look = () => {
      isWaiting = false;
      if (isOff) return;
      const rows = reader.querySelectorAll('[data-turn]');
      const { top, bottom } = frame.getBoundingClientRect();
      /** How many turns begin above a height of the page. */
      const beginAbove = (height: number) => {
        let low = 0;
        let high = rows.length;
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((rows[middle]?.getBoundingClientRect().top ?? 0) < height) low = middle + 1;
          else high = middle;
        }
        return low;
      };
      const first = Math.max(1, beginAbove(top + 1));
      const last = Math.max(first, beginAbove(bottom - 1));
      setSeen((before) =>
        rows.length === 0
          ? undefined
          : before?.first === first && before.last === last
            ? before
            : { first, last },
      );
    };
    const later = () => {
      if (isWaiting) return;
      isWaiting = true;
      afterFrame(look);
    };
    later();
    frame.addEventListener('scroll', later, { passive: true });
    const watch = new ResizeObserver(later);
    watch.observe(frame);
    watch.observe(reader);
    return () => {
      isOff = true;
      frame.removeEventListener('scroll', later);
      watch.disconnect();
    };
  }, [frame, reader]);
  return seen;
}
