import type { Shown } from '#shared/coding/shown.ts';

/** Which codings are drawn, and which turns are there to read. */
export interface DeskShown extends Shown {
  only?: 'coded' | 'uncoded' | undefined;
}

/** No turn put away. */
export const NONE_AWAY: ReadonlySet<string> = new Set();

/**
 * Puts turns away that are not wanted: those without codings, or those with. Done on the page itself, and at
 * the moment it is asked for: a turn that is coded meanwhile, or was gone to, stays under the reader's eyes.
 * Answers the ids of those put away.
 */
export function putAway(reader: Element, only: DeskShown['only']): ReadonlySet<string> {
  const away = new Set<string>();
  if (only === undefined && reader.querySelector('[data-judged]') === null) return NONE_AWAY;
  for (const turn of reader.querySelectorAll<HTMLElement>('[data-number]')) {
    const isJudged = turn.dataset.judged === only;
    if (only === undefined) delete turn.dataset.judged;
    else turn.dataset.judged = only;
    const isCoded = turn.querySelector('mark[data-codings]') !== null;
    const isUnwanted =
      only === 'coded' ? !isCoded : only === 'uncoded' && (isCoded || turn.dataset.role === 'interviewer');
    if (!isJudged || only === undefined) turn.toggleAttribute('data-away', isUnwanted);
    if (turn.hasAttribute('data-away'))
      away.add(turn.querySelector<HTMLElement>('[data-turn]')?.dataset.turn ?? '');
  }
  return away.size === 0 ? NONE_AWAY : away;
}

/** Brings back those of the turns that were put away, for somebody goes to them; answers their ids. */
export function bringBack(
  reader: Element,
  turns: readonly { id: string; number: number }[],
): readonly string[] {
  return turns.flatMap(({ id, number }) => {
    const row = reader.querySelector(`#turn-${number}[data-away]`);
    row?.removeAttribute('data-away');
    return row ? [id] : [];
  });
}

/** Runs of turns without one between them that was put away. */
export function seenRuns<Turn extends { id: string }>(
  turns: readonly Turn[],
  away: ReadonlySet<string>,
): (readonly Turn[])[] {
  if (away.size === 0) return [turns];
  const runs: Turn[][] = [[]];
  for (const turn of turns)
    if (!away.has(turn.id)) runs.at(-1)?.push(turn);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  return runs;
}
