import type { RefObject } from 'react';
import type { Shortcut } from '#client/lib/shortcuts.ts';

type List = RefObject<HTMLElement | null>;

/** Whether a list's keys are its own: elsewhere they are the button's or link's that has the focus. */
export const hasKeys = (list: List) => (): boolean =>
  document.activeElement === document.body || document.activeElement === list.current;

interface Steps {
  list: List;
  /** What is stepped through: “story”. */
  one: string;
  onStep: (by: number) => void;
}

/** The way through a list: arrows by one, Home and End to its ends. */
export function stepKeys({ list, one, onStep }: Steps): Shortcut[] {
  const when = hasKeys(list);
  const step = (keys: string, does: string, by: number): Shortcut => ({
    keys,
    does,
    run: () => onStep(by),
    when,
  });
  return [
    step('arrowdown', `Next and previous ${one}`, 1),
    step('arrowup', `Next and previous ${one}`, -1),
    step('home', `First and last ${one}`, Number.NEGATIVE_INFINITY),
    step('end', `First and last ${one}`, Number.POSITIVE_INFINITY),
  ];
}
