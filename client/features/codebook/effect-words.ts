import type { CellState } from '#shared/analysis/cell-state.ts';
import type { MeaningChange } from '#shared/codebook/effect.ts';
import type { Queue } from '#shared/codebook/foretold.ts';
import { some } from './kind-words.ts';

export const CHANGES: readonly { value: MeaningChange; label: string; hint: string }[] = [
  { value: 'same', label: 'Same meaning', hint: 'wording only' },
  { value: 'broaden', label: 'Broaden', hint: 'may catch more' },
  { value: 'narrow', label: 'Narrow', hint: 'may catch less' },
  { value: 'shift', label: 'Shift', hint: 'both' },
];

/** What a change does to earlier coding, and why. */
export const effectWords: Record<MeaningChange, string> = {
  same: 'Other words for the same thing: whatever was found or not found under the old ones still holds.',
  broaden:
    'A wider net may catch what an earlier reading passed over, so “not raised” becomes “not looked for” until someone reads again. What was found stays found.',
  narrow:
    'A closer net may let go of what was found, so every passage is to be looked at again. What was looked for and not found was not there under the wider net either: it stays.',
  shift:
    'The net lies elsewhere: every passage is to be looked at again, and “not raised” becomes “not looked for” until someone reads again.',
};

export const stateWords: Record<CellState, string> = {
  present: 'present',
  absent: 'not raised',
  denied: 'denied, or asked and nothing',
  'no-data': 'no interview',
  'not-looked-for': 'not looked for',
  recheck: 'to re-check',
  'too-little': 'too little talk',
  'not-yet': 'blank',
};

const VERBS: Record<MeaningChange, string> = {
  same: 'Save the wording',
  broaden: 'Broaden',
  narrow: 'Narrow',
  shift: 'Shift',
};

/** The deed and its size, as its button says it. */
export function deedWords(change: MeaningChange | undefined, queue: Queue | undefined): string {
  if (change === undefined) return 'Save';
  const waits = (queue?.sources ?? 0) + (queue?.codings ?? 0);
  return change === 'same' || waits === 0
    ? VERBS[change]
    : `${VERBS[change]} and queue ${some(waits, 're-check')}`;
}
