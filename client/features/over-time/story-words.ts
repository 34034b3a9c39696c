import { capitalised } from '#shared/analysis/wording.ts';
import type { TrajectoryView } from '#shared/api/analysis.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';

/** A story as a chip shows it. */
export interface StoryWords {
  label: string;
  isConfirmed: boolean;
  /** A person said otherwise than the rule. */
  differs: boolean;
  /** What the outline says. */
  says: string;
  /** Rule, firmness and what to bear in mind, a line each. */
  why: string;
}

/** A trajectory in words: the confirmed label where a person judged, else the rule's. */
export function storyWords({ suggested, confirmed }: TrajectoryView, confirmedBy?: string): StoryWords {
  const firmness = suggested.firmness === null ? '' : `, ${suggested.firmness}`;
  const notes = suggested.notes.length > 0 ? `\n${capitalised(suggested.notes.join('; '))}.` : '';
  const rule = `${suggested.sentence}${notes}`;
  if (!confirmed)
    return {
      label: labelWords[suggested.label],
      isConfirmed: false,
      differs: false,
      says: `suggested${firmness}`,
      why: `Suggested${firmness}. ${rule}`,
    };
  const differs = confirmed.label !== suggested.label;
  const by = confirmedBy === undefined ? 'confirmed' : `confirmed by ${confirmedBy}`;
  const stale = confirmed.stale ? ' What it rests on has changed since.' : '';
  const reason = confirmed.reason === '' ? '' : ` ${confirmed.reason}`;
  const otherwise = differs ? `The rule suggests “${labelWords[suggested.label]}”${firmness}. ` : '';
  return {
    label: labelWords[confirmed.label],
    isConfirmed: true,
    differs,
    says: by,
    why: `${capitalised(by)}.${stale}${reason}\n${otherwise}${rule}`,
  };
}
