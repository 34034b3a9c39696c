import { shortDay } from '#client/lib/day.ts';
import type { NextItem, RecheckItem } from '#shared/api/overview.ts';
import { countOf } from './cell-words.ts';

/** A thing to do: the deed, and what it stands at. Where it is is said between them. */
export function nextWords(item: NextItem): { deed: string; detail: string } {
  switch (item.what) {
    case 'transcript':
      return {
        deed: 'Chase the transcript',
        detail: item.day === null ? 'interview held' : `interview held ${shortDay(item.day)}`,
      };
    case 'code':
      return item.turn === 0
        ? { deed: 'Begin coding', detail: 'transcript in, nothing coded yet' }
        : { deed: 'Finish coding', detail: `turn ${item.turn} of ${item.turns}; pass not complete` };
    case 'assessments':
      return { deed: `Confirm ${countOf(item.count, 'assessment')}`, detail: 'drafted, not signed' };
    case 'erase':
      return {
        deed: 'Erase what was said',
        detail: `asked for on their own page, ${shortDay(item.day)}; an owner does it`,
      };
    case 'interview':
      return {
        deed: 'Hold the interview',
        detail: item.day === null ? 'no day set' : `planned for ${shortDay(item.day)}`,
      };
  }
}

/** Why something is to be looked at again, what waits, and the one verb for it. `place` is an area and month. */
export function recheckWords(
  item: RecheckItem,
  place: string,
): { cause: string; waiting: string; verb: 'Read' | 'Set' | 'Review' } {
  switch (item.what) {
    case 'not-looked-for':
      return {
        cause: 'not looked for yet',
        waiting: `${countOf(item.count, 'interview')} ${item.count === 1 ? 'was' : 'were'} never read for it`,
        verb: 'Read',
      };
    case 'recheck':
      return {
        cause: 'its meaning has changed',
        waiting: `${countOf(item.count, 'interview')} coded before that`,
        verb: 'Read',
      };
    case 'stance':
      return {
        cause: 'stance not set',
        waiting: `${countOf(item.count, 'passage')} ${item.count === 1 ? 'counts' : 'count'} as ‘predicted’ until it is`,
        verb: 'Set',
      };
    case 'stale':
      return {
        cause: 'evidence changed after signing',
        waiting: `1 assessment is out of date: ${place}`,
        verb: 'Review',
      };
  }
}
