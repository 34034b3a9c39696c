import type { ReactNode } from 'react';

interface HitTextProps {
  text: string;
  /** Start and end of each hit, in order and apart, in UTF-16 code units. */
  hits: readonly (readonly [start: number, end: number])[];
}

/** A text with its search hits marked. */
export function HitText({ text, hits }: HitTextProps) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const [start, end] of hits) {
    if (start > at) parts.push(text.slice(at, start));
    parts.push(
      <mark key={start} className="hit">
        {text.slice(start, end)}
      </mark>,
    );
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}
