import { useEffect, useRef } from 'react';
import { type Shortcut, useShortcuts } from '#client/lib/shortcuts.ts';

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

interface SplitKeys {
  onChoose: (part: number) => void;
  onStep: (by: 1 | -1) => void;
  /** To the next passage without a part. */
  onNext: () => void;
}

/** Things that have keys of their own. */
const isTaken = () => document.activeElement?.closest('a, button, input, textarea, select') != null;

/** The keys of the walk: digits choose, arrows go to the next and previous passage, Enter and Space to the next open one. */
export function useSplitKeys({ onChoose, onStep, onNext }: SplitKeys): void {
  const next = useRef(onNext);
  next.current = onNext;
  useShortcuts('Split', [
    ...DIGITS.map(
      (digit): Shortcut => ({
        keys: `${digit}`,
        does: 'Put the passage to a part',
        run: () => onChoose(digit - 1),
      }),
    ),
    { keys: 'arrowright', does: 'Next and previous passage', run: () => onStep(1) },
    { keys: 'arrowleft', does: 'Next and previous passage', run: () => onStep(-1) },
    { keys: 'enter', does: 'Next passage without a part (Space too)', run: onNext, when: () => !isTaken() },
  ]);
  useEffect(() => {
    const onSpace = (event: KeyboardEvent) => {
      if (event.key !== ' ' || event.defaultPrevented || event.ctrlKey || event.metaKey || isTaken()) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      event.preventDefault();
      next.current();
    };
    addEventListener('keydown', onSpace);
    return () => removeEventListener('keydown', onSpace);
  }, []);
}
