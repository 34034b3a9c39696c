import { useState } from 'react';

/** Quotes chosen to do something with together. */
export function useTicks() {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  return {
    all,
    /** Those of them that are still on the shelf. */
    amongst: (known: { has: (id: string) => boolean }) => new Set([...all].filter((id) => known.has(id))),
    tick: (id: string) =>
      setAll((before) => {
        const after = new Set(before);
        if (!after.delete(id)) after.add(id);
        return after;
      }),
    tickAll: (ids: readonly string[]) => setAll((before) => new Set([...before, ...ids])),
    clear: () => setAll(new Set()),
  };
}
