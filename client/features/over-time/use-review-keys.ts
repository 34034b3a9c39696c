import type { RefObject } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';

interface ReviewKeys {
  list: RefObject<HTMLElement | null>;
  onStep: (by: number) => void;
  onConfirm: () => void;
  onOtherwise: () => void;
}

/** The way through the review: arrows choose, Enter confirms, O says otherwise. */
export function useReviewKeys({ list, onStep, onConfirm, onOtherwise }: ReviewKeys): void {
  // Elsewhere these keys are the button's or link's that has the focus.
  const when = () => document.activeElement === document.body || document.activeElement === list.current;
  useShortcuts('Review of stories', [
    { keys: 'arrowdown', does: 'Next and previous story', run: () => onStep(1), when },
    { keys: 'arrowup', does: 'Next and previous story', run: () => onStep(-1), when },
    {
      keys: 'home',
      does: 'First and last story',
      run: () => onStep(Number.NEGATIVE_INFINITY),
      when,
    },
    { keys: 'end', does: 'First and last story', run: () => onStep(Number.POSITIVE_INFINITY), when },
    { keys: 'enter', does: 'Confirm it as it stands', run: onConfirm, when },
    { keys: 'o', does: 'Say otherwise, with a reason', run: onOtherwise },
  ]);
}
