import { useShortcuts } from '#client/lib/shortcuts.ts';

interface HitKeys {
  onSearch: () => void;
  onMove: (by: 1 | -1) => void;
  onTick: () => void;
  onOpen: () => void;
  onPick: () => void;
  /** The theme on a digit, counted from 0. */
  onRecent: (place: number) => void;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The keys of the search in transcripts. */
export function useHitKeys({ onSearch, onMove, onTick, onOpen, onPick, onRecent }: HitKeys): void {
  useShortcuts('Search in transcripts', [
    { keys: '/', does: 'Search', run: onSearch },
    { keys: 'arrowdown', does: 'Next hit', run: () => onMove(1) },
    { keys: 'arrowup', does: 'Hit before', run: () => onMove(-1) },
    {
      keys: 'x',
      deed: 'coding.add',
      does: 'Tick the hit, or untick it (Space does the same in the list)',
      run: onTick,
    },
    { keys: 'o', does: 'Open it in the transcript (Enter does the same in the list)', run: onOpen },
    {
      keys: 'c',
      deed: 'coding.add',
      does: 'Apply a theme to what is ticked, or to the hit at hand',
      run: onPick,
    },
    ...DIGITS.map((digit) => ({
      keys: String(digit),
      does: 'Apply a recent theme',
      run: () => onRecent(digit - 1),
    })),
  ]);
}
