import { useEffect, useMemo, useRef, useState } from 'react';
import { afterFrame } from '#client/lib/after-frame.ts';
import { type Extent, type Label, labels, type Stripe, stripes } from '#shared/coding/margin.ts';
import type { Drawn } from '#shared/coding/overlap.ts';

/** Bands stand this far inside the box of a mark: the stripe covers the letters, not the bands below them. */
const ABOVE = 4;
const BELOW = 6;

/** From where to where each coding's words reach, below the top of the text. */
function measure(
  reader: HTMLElement,
  wanted: ReadonlySet<string> | undefined,
  into: Map<string, Extent>,
): void {
  const top = reader.getBoundingClientRect().top;
  for (const mark of reader.querySelectorAll<HTMLElement>('mark[data-codings]')) {
    const ids = (mark.dataset.codings ?? '').split(' ').filter((id) => wanted?.has(id) ?? true);
    if (ids.length === 0) continue;
    const lines = mark.getClientRects();
    const first = lines[0];
    const last = lines[lines.length - 1];
    if (!first || !last) continue;
    const from = Math.round(first.top - top + ABOVE);
    const to = Math.round(last.bottom - top - BELOW);
    for (const id of ids) {
      const known = into.get(id);
      into.set(id, {
        id,
        top: Math.min(from, known?.top ?? from),
        bottom: Math.max(to, known?.bottom ?? to),
      });
    }
  }
}

export interface Margin {
  stripes: Stripe[];
  labels: Label[];
}

/**
 * Where stripes and labels stand. Painting moves no word, so only codings not yet measured are looked up;
 * all are when the width of the text or the type changes.
 */
export function useMargin(
  reader: HTMLElement | null,
  codings: readonly Drawn[],
  isWhole: boolean,
  look: string,
): Margin {
  const known = useRef(new Map<string, Extent & { start: number; end: number }>());
  const [extents, setExtents] = useState<Extent[]>([]);
  const [layout, setLayout] = useState(0);
  useEffect(() => {
    if (!reader) return;
    const anew = () => {
      known.current.clear();
      setLayout((before) => before + 1);
    };
    let width: number | undefined;
    const watch = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width;
      const isOther = width !== undefined && now !== width;
      width = now;
      if (isOther) anew();
    });
    watch.observe(reader);
    document.fonts?.addEventListener('loadingdone', anew);
    return () => {
      watch.disconnect();
      document.fonts?.removeEventListener('loadingdone', anew);
    };
  }, [reader]);
  const measuredFor = useRef(look);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is measured anew, and the whole text once it is there.
  useEffect(() => {
    if (!reader) return;
    // The words are shown first; the margin follows them.
    let isOff = false;
    afterFrame(() => {
      if (isOff) return;
      if (measuredFor.current !== look) known.current.clear();
      measuredFor.current = look;
      const before = known.current;
      const missing = new Set<string>();
      for (const { id, start, end } of codings) {
        const one = before.get(id);
        if (one?.start !== start || one.end !== end) missing.add(id);
      }
      const found = new Map<string, Extent>();
      if (missing.size > 0) measure(reader, missing, found);
      known.current = new Map(
        codings.flatMap(({ id, start, end }) => {
          const extent = found.get(id) ?? before.get(id);
          return extent ? [[id, { ...extent, start, end }]] : [];
        }),
      );
      setExtents([...known.current.values()]);
    });
    return () => {
      isOff = true;
    };
  }, [reader, codings, layout, isWhole, look]);
  return useMemo(() => {
    const laid = stripes(extents);
    return { stripes: laid, labels: labels(laid) };
  }, [extents]);
}
