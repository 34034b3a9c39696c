import type { Shown } from '#shared/coding/shown.ts';

/** Which codings are drawn, and which turns are there to read. */
export interface DeskShown extends Shown {
  only?: 'coded' | 'uncoded' | undefined;
}

/**
 * Puts turns away that are not wanted: those without codings, or those with. Done on the page itself, and at
 * the moment it is asked for: a turn that is coded meanwhile stays under the reader's eyes.
 */
export function putAway(reader: Element, only: DeskShown['only']): void {
  for (const turn of reader.querySelectorAll<HTMLElement>('[data-number]')) {
    const isCoded = turn.querySelector('mark[data-codings]') !== null;
    const isAway =
      only === 'coded' ? !isCoded : only === 'uncoded' && (isCoded || turn.dataset.role === 'interviewer');
    turn.toggleAttribute('data-away', isAway);
  }
}
