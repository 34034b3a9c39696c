import { type FocusEvent, type RefObject, useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import type { SheetLineView } from '#shared/api/sheet.ts';
import { beforeWhenMoved } from '#shared/sheet/as-changed.ts';
import { OUTCOMES } from './sheet-words.ts';
import type { SheetDeeds } from './use-sheet-deeds.ts';

export interface SheetWay {
  current: string | undefined;
  /** Moves a question by so many places; undefined where it cannot go further. */
  mover: (line: SheetLineView, by: 1 | -1) => (() => void) | undefined;
  /** For the lists: what has the focus is the current question. */
  onFocus: (event: FocusEvent) => void;
}

/** The way through a sheet by keys: one question is current, and keys note, move, reword or leave it out. */
export function useSheetKeys(
  lines: readonly SheetLineView[],
  place: RefObject<HTMLElement | null>,
  deeds: SheetDeeds,
): SheetWay {
  const [wanted, setWanted] = useState<string>();
  const on = lines.filter((line) => line.on);
  const at = on.findIndex(({ key }) => key === wanted);
  const current = on[at];
  const rowOf = (key: string | undefined) =>
    place.current?.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? undefined;
  const step = (by: 1 | -1) => {
    const next = on[at < 0 ? 0 : at + by];
    if (!next) return;
    setWanted(next.key);
    rowOf(next.key)?.focus();
  };
  const mover: SheetWay['mover'] = (line, by) => {
    const before = beforeWhenMoved(lines, line.key, by);
    return before === undefined ? undefined : () => deeds.change.run({ line, changes: { before } });
  };
  const move = (by: 1 | -1) => {
    const deed = current && mover(current, by);
    if (!deed) return;
    deed();
    // The row is the same element in another place: the browser drops its focus.
    requestAnimationFrame(() => rowOf(current.key)?.focus());
  };
  useShortcuts('Interview sheet', [
    { keys: 'arrowdown', does: 'Next and previous question', run: () => step(1) },
    { keys: 'arrowup', does: 'Next and previous question', run: () => step(-1) },
    {
      keys: 'alt+arrowdown',
      deed: 'sheet.change',
      does: 'Move the question down and up',
      run: () => move(1),
    },
    { keys: 'alt+arrowup', deed: 'sheet.change', does: 'Move the question down and up', run: () => move(-1) },
    ...OUTCOMES.map(({ outcome, label, keys }) => ({
      keys,
      deed: 'sheet.record',
      does: label,
      run: () =>
        current && deeds.record.run({ line: current, outcome: current.outcome === outcome ? null : outcome }),
    })),
    {
      keys: 'e',
      deed: 'sheet.change',
      does: 'Reword the question',
      run: () => rowOf(current?.key)?.querySelector('textarea')?.focus(),
    },
    {
      keys: 'x',
      deed: 'sheet.change',
      does: 'Leave the question out',
      run: () => current && deeds.change.run({ line: current, changes: { on: false } }),
    },
  ]);
  return {
    current: current?.key,
    mover,
    onFocus: ({ target }) => {
      const key = target.closest<HTMLElement>('[data-key]')?.dataset.key;
      if (key !== undefined) setWanted(key);
    },
  };
}
