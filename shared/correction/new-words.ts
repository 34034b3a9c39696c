import type { SpeakerRole } from '../source/source.ts';
import type { Run } from './alignment.ts';
import { type ComparedTurn, textRuns } from './text-runs.ts';

export interface SpokenText extends ComparedTurn {
  role: SpeakerRole;
}

/**
 * How many words of participants, known or not, a text has that another had not, or had as the interviewer's:
 * what nobody who looked through the other can have looked for.
 */
export function newWords(
  before: readonly SpokenText[],
  after: readonly SpokenText[],
  runs: readonly Run[] = textRuns(before, after),
): number {
  const asked = before.filter((turn) => turn.role === 'interviewer');
  let count = 0;
  let next = 0;
  let question = 0;
  for (const turn of after) {
    if (turn.role === 'interviewer') continue;
    for (const word of turn.text.matchAll(/\S+/gu)) {
      const start = turn.start + word.index;
      const end = start + word[0].length;
      while ((runs[next]?.after ?? Infinity) + (runs[next]?.length ?? 0) <= start) next += 1;
      const run = runs[next];
      const place = run ? run.before + start - run.after : 0;
      const wasThere = run !== undefined && run.after <= start && end <= run.after + run.length;
      if (wasThere) while ((asked[question]?.end ?? Infinity) <= place) question += 1;
      if (!wasThere || (asked[question]?.start ?? Infinity) <= place) count += 1;
    }
  }
  return count;
}
