import type { Span } from '#shared/span.ts';

interface MarkedProps {
  text: string;
  /** Apart from each other, in order. */
  hits: readonly Span[];
}

/** A text with what was searched for marked in it. */
export function Marked({ text, hits }: MarkedProps) {
  let from = 0;
  const parts = hits.flatMap((hit) => {
    const start = Math.max(hit.start, from);
    if (hit.end <= start) return [];
    const before = text.slice(from, start);
    from = hit.end;
    return [
      before,
      <mark key={hit.start} className="hit">
        {text.slice(start, hit.end)}
      </mark>,
    ];
  });
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
