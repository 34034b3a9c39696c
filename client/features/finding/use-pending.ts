import { useCallback, useState } from 'react';
import { type FindingChanges, FindingView } from '#shared/finding/finding.ts';

type Pending = Readonly<Record<string, FindingChanges>>;

export interface PendingChanges {
  /** A finding as it will stand once what is on its way has arrived. */
  over: (finding: FindingView) => FindingView;
  begin: (id: string, changes: FindingChanges) => void;
  /** It arrived or was refused; what was asked for since stays. */
  settle: (id: string, changes: FindingChanges) => void;
}

/** Changes that are on their way, shown at once and apart from what the server said, so that a conflict is told truly. */
export function usePending(): PendingChanges {
  const [pending, setPending] = useState<Pending>({});
  const begin = useCallback(
    (id: string, changes: FindingChanges) =>
      setPending((before) => ({ ...before, [id]: { ...before[id], ...changes } })),
    [],
  );
  const settle = useCallback(
    (id: string, changes: FindingChanges) =>
      setPending((before) => {
        const sent = new Map<string, unknown>(Object.entries(changes));
        const left = Object.entries(before[id] ?? {}).filter(([field, asked]) => sent.get(field) !== asked);
        return { ...before, [id]: Object.fromEntries(left) };
      }),
    [],
  );
  const over = useCallback(
    (finding: FindingView) => {
      const { position: _, ...changes } = pending[finding.id] ?? {};
      if (Object.keys(changes).length === 0) return finding;
      return FindingView.safeParse({ ...finding, ...changes }).data ?? finding;
    },
    [pending],
  );
  return { over, begin, settle };
}
