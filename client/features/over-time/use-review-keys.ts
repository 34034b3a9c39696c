import type { RefObject } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { hasKeys, stepKeys } from './step-keys.ts';

interface ReviewKeys {
  list: RefObject<HTMLElement | null>;
  onStep: (by: number) => void;
  onConfirm: () => void;
  onOtherwise: () => void;
}

/** The way through the review: arrows choose, Enter confirms, O says otherwise. */
export function useReviewKeys({ list, onStep, onConfirm, onOtherwise }: ReviewKeys): void {
  useShortcuts('Review of stories', [
    ...stepKeys({ list, one: 'story', onStep }),
    {
      keys: 'enter',
      deed: 'trajectory.confirm',
      does: 'Confirm it as it stands',
      run: onConfirm,
      when: hasKeys(list),
    },
    { keys: 'o', deed: 'trajectory.confirm', does: 'Say otherwise, with a reason', run: onOtherwise },
  ]);
}
