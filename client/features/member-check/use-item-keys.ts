import { type FocusEvent, type RefObject, useState } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import type { CheckItemView } from '#shared/member-check/check-view.ts';
import type { CheckDeeds } from './use-check-deeds.ts';

/** The way through a draft by keys: one sentence is current, and keys move, reword or take it off. */
export function useItemKeys(
  items: readonly CheckItemView[],
  place: RefObject<HTMLElement | null>,
  deeds: CheckDeeds,
) {
  const [wanted, setWanted] = useState<string>();
  const at = items.findIndex(({ id }) => id === wanted);
  const current = items[at];
  const rowOf = (id: string | undefined) =>
    place.current?.querySelector<HTMLElement>(`[data-key="${id}"]`) ?? undefined;
  const step = (by: 1 | -1) => {
    const next = items[at < 0 ? 0 : at + by];
    if (!next) return;
    setWanted(next.id);
    rowOf(next.id)?.focus();
  };
  const mover = (item: CheckItemView, by: 1 | -1): (() => void) | undefined => {
    const position = items.indexOf(item) + by;
    return items[position] === undefined
      ? undefined
      : () => deeds.changeItem.run({ item, changes: { position } });
  };
  const move = (by: 1 | -1) => {
    const deed = current && mover(current, by);
    if (!deed) return;
    deed();
    // The row is the same element in another place: the browser drops its focus.
    requestAnimationFrame(() => rowOf(current.id)?.focus());
  };
  useShortcuts('Sheet', [
    { keys: 'arrowdown', does: 'Next and previous sentence', run: () => step(1) },
    { keys: 'arrowup', does: 'Next and previous sentence', run: () => step(-1) },
    { keys: 'alt+arrowdown', does: 'Move the sentence down and up', run: () => move(1) },
    { keys: 'alt+arrowup', does: 'Move the sentence down and up', run: () => move(-1) },
    {
      keys: 'e',
      does: 'Reword the sentence',
      run: () => rowOf(current?.id)?.querySelector('textarea')?.focus(),
    },
    { keys: 'x', does: 'Take the sentence off', run: () => current && deeds.removeItem.run(current) },
  ]);
  return {
    current: current?.id,
    mover,
    /** For the list: what has the focus is the current sentence. */
    onFocus: ({ target }: FocusEvent) => {
      const id = target.closest<HTMLElement>('[data-key]')?.dataset.key;
      if (id !== undefined) setWanted(id);
    },
  };
}
