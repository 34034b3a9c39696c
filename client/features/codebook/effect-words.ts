import type { CellState } from '#shared/analysis/cell-state.ts';
import type { Preview } from '#shared/codebook/preview.ts';
import type { ThemeChanges } from '#shared/theme/theme.ts';
import { some } from './kind-words.ts';

/** What kind of change an edit of definition, use when or not when is. */
export type MeaningChange = NonNullable<ThemeChanges['meaning']>;

/** What the question of an edit can be answered with: the edit may show that two themes are one. */
export type ChangeChosen = MeaningChange | 'merge';

export const CHANGES: readonly { value: ChangeChosen; label: string; hint: string }[] = [
  { value: 'same', label: 'Same meaning', hint: 'wording only' },
  { value: 'broaden', label: 'Broaden', hint: 'may catch more' },
  { value: 'narrow', label: 'Narrow', hint: 'may catch less' },
  { value: 'shift', label: 'Shift', hint: 'both' },
  { value: 'merge', label: 'Merge', hint: 'with another theme' },
];

/** What a change does to earlier coding, and why. */
export const effectWords: Record<ChangeChosen, string> = {
  same: 'Other words for the same thing: whatever was found or not found under the old ones still holds.',
  broaden:
    'A wider net may catch what an earlier reading passed over, so “not raised” becomes “not looked for” until someone reads again. What was found stays found.',
  narrow:
    'A closer net may let go of what was found, so every passage is to be looked at again. What was looked for and not found was not there under the wider net either: it stays.',
  shift:
    'The net lies elsewhere: every passage is to be looked at again, and “not raised” becomes “not looked for” until someone reads again.',
  merge:
    'It says now what another theme says: make the two one. Choose which on the next page; your edit stays here, unsaved.',
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

/** A deed and how much it sends to be looked at again, as its button says it. */
export function deedWords(deed: string, queue: Preview['queue'] | undefined): string {
  const waits = (queue?.sources ?? 0) + (queue?.codings ?? 0);
  return waits === 0 ? deed : `${deed} and queue ${some(waits, 're-check')}`;
}
