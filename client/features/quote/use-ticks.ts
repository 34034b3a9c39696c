import { useMemo, useState } from 'react';

/** Quotes chosen to do something with together; only those still on the shelf count. */
export function useTicks(known: { has: (id: string) => boolean }) {
  const [all, setAll] = useState<ReadonlySet<string>>(new Set());
  const ticked = useMemo(() => new Set([...all].filter((id) => known.has(id))), [all, known]);
  return {
    ticked,
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
