import type { EventKind } from '../codebook/event.ts';
import type { Stance } from '../coding/coding.ts';
import { stanceNames } from '../coding/stance-words.ts';
import type { AssessmentChange } from './basis.ts';

const stanceWord = (stance: Stance | null): string => (stance === null ? 'none yet' : stanceNames[stance]);

const meanings: Partial<Record<EventKind, string>> = {
  broaden: 'The theme was broadened',
  narrow: 'The theme was narrowed',
  shift: 'The theme’s meaning was shifted',
  split: 'The theme was split',
  merge: 'Another theme was merged into this one',
};

/** What one change was, without the words it is about. */
export function changeWords(change: AssessmentChange): string {
  switch (change.what) {
    case 'added':
      return 'Coded since';
    case 'removed':
      return 'No longer coded so';
    case 'uncounted':
      return 'Its source no longer counts here';
    case 'moved':
      return 'Its edges were moved';
    case 'stance':
      return `Stance: ${stanceWord(change.from)}, now ${stanceWord(change.to)}`;
    case 'rechecked':
      return 'Re-checked under the present meaning';
    case 'meaning':
      return meanings[change.kind] ?? 'The theme’s meaning changed';
  }
}
