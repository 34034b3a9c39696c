import { type RefObject, useEffect, useRef, useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import type { RecheckEntry } from './recheck-row.tsx';

interface RecheckKeys {
  entries: readonly RecheckEntry[];
  grid: RefObject<HTMLElement | null>;
  onNothing: (entries: readonly RecheckEntry[]) => void;
  onHolds: (entries: readonly RecheckEntry[]) => void;
  onRemove: (entry: RecheckEntry) => void;
  onOpen: (entry: RecheckEntry) => void;
}

export interface RecheckWay {
  current: string | undefined;
  setCurrent: (key: string) => void;
  ticked: ReadonlySet<string>;
  tick: (keys: readonly string[], isOn: boolean) => void;
  /** Does a deed on some entries and goes on to the next. */
  settle: (gone: readonly RecheckEntry[], does: (entries: readonly RecheckEntry[]) => void) => void;
}

/** The way through the queue: one entry is current, keys act on it or on those that are ticked, and go on. */
export function useRecheckKeys({ entries, grid, ...deeds }: RecheckKeys): RecheckWay {
  const [wanted, setWanted] = useState<string>();
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set());
  const isActing = useRef(false);
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === wanted),
  );
  const current = entries[at];
  const ticked = new Set(entries.flatMap(({ key }) => (ticks.has(key) ? [key] : [])));
  const focus = (key: string | undefined) =>
    grid.current?.querySelector<HTMLElement>(`[data-key="${key}"] input`)?.focus();
  const shape = entries.map(({ key }) => key).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the entry dealt with is gone, the next one takes the focus.
  useEffect(() => {
    if (isActing.current) focus(current?.key);
    isActing.current = false;
  }, [shape]);

  const settle: RecheckWay['settle'] = (gone, does) => {
    if (gone.length === 0) return;
    const isGone = new Set(gone.map(({ key }) => key));
    const next =
      entries.slice(at).find(({ key }) => !isGone.has(key)) ??
      entries.findLast(({ key }) => !isGone.has(key));
    setWanted(next?.key);
    setTicks(new Set());
    isActing.current = true;
    does(gone);
  };
  const meant = (type: RecheckEntry['type']) => {
    const those = entries.filter((entry) => entry.type === type && ticked.has(entry.key));
    return those.length > 0 ? those : current?.type === type && ticked.size === 0 ? [current] : [];
  };
  const step = (by: 1 | -1) => {
    const next = entries[at + by];
    if (next) focus(next.key);
  };
  useShortcuts('Re-check queue', [
    { keys: 'arrowdown', does: 'Next and previous', run: () => step(1) },
    { keys: 'arrowup', does: 'Next and previous', run: () => step(-1) },
    {
      keys: 'y',
      deed: 'coding.confirm',
      does: 'The coding still holds',
      run: () => settle(meant('coding'), deeds.onHolds),
    },
    {
      keys: 'x',
      deed: 'coding.remove',
      does: 'Remove the coding',
      run: () => current?.type === 'coding' && settle([current], () => deeds.onRemove(current)),
    },
    {
      keys: 'n',
      deed: 'pass.add',
      does: 'Looked, nothing here',
      run: () => settle(meant('source'), deeds.onNothing),
    },
    { keys: 'o', does: 'Open it on the coding desk', run: () => current && deeds.onOpen(current) },
    {
      keys: 't',
      deed: 'pass.add',
      does: 'Tick it',
      run: () => current && tick([current.key], !ticked.has(current.key)),
    },
  ]);
  const tick: RecheckWay['tick'] = (keys, isOn) =>
    setTicks((before) => {
      const after = new Set(before);
      for (const key of keys) isOn ? after.add(key) : after.delete(key);
      return after;
    });
  return { current: current?.key, setCurrent: setWanted, ticked, tick, settle };
}
