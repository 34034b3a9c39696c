import { areWordsSelected } from '#client/lib/copy.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';

interface QuoteKeys {
  onSearch: () => void;
  onMove: (by: 1 | -1) => void;
  /** Undefined while no quote is at hand. */
  onCopy: (() => void) | undefined;
  onCollect: (() => void) | undefined;
  onTick: (() => void) | undefined;
}

/** The keys of the quotes; Ctrl C stays the browser's where words are selected. */
export function useQuoteKeys({ onSearch, onMove, onCopy, onCollect, onTick }: QuoteKeys): void {
  useShortcuts('Quotes', [
    { keys: '/', does: 'Search', run: onSearch },
    { keys: 'arrowdown', does: 'Next quote', run: () => onMove(1) },
    { keys: 'arrowup', does: 'Quote before', run: () => onMove(-1) },
    {
      keys: 'b',
      deed: 'collection.collect',
      does: 'Put the quote into the collection, or take it out',
      run: () => onCollect?.(),
      when: () => onCollect !== undefined,
    },
    { keys: 't', does: 'Tick the quote', run: () => onTick?.(), when: () => onTick !== undefined },
    {
      keys: 'mod+c',
      does: 'Copy the quote with attribution, where no words are selected',
      run: () => onCopy?.(),
      when: () => onCopy !== undefined && !areWordsSelected(),
      inFields: true,
    },
  ]);
}
