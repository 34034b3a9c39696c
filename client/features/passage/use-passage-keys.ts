import { useShortcuts } from '#client/lib/shortcuts.ts';
import type { Stance } from '#shared/coding/coding.ts';
import type { StanceKey } from './passage-reader.tsx';

interface PassageKeys {
  onSearch: () => void;
  onMove: (by: 1 | -1) => void;
  onOpen: () => void;
  onNarrow: () => void;
  stanceKeys: readonly StanceKey[];
  /** Undefined while the passage at hand is of no threat. */
  onStance: ((stance: Stance) => void) | undefined;
}

/** The keys of the table of coded passages. */
export function usePassageKeys({
  onSearch,
  onMove,
  onOpen,
  onNarrow,
  stanceKeys,
  onStance,
}: PassageKeys): void {
  useShortcuts('Coded passages', [
    { keys: '/', does: 'Search', run: onSearch },
    { keys: 'f', does: 'Add a condition', run: onNarrow },
    { keys: 'arrowdown', does: 'Next passage', run: () => onMove(1) },
    { keys: 'arrowup', does: 'Passage before', run: () => onMove(-1) },
    { keys: 'o', does: 'Open it in the transcript', run: onOpen },
    ...stanceKeys.map(({ key, stance }) => ({
      keys: `s ${key}`,
      does: `Stance: ${stance.replace('-', ' ')}`,
      run: () => onStance?.(stance),
      when: () => onStance !== undefined,
    })),
  ]);
}
