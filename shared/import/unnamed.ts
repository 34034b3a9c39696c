import type { Speaker, SpeakerRole } from '../source/source.ts';

/** Stands in a review for the label of all turns that nobody is named for, as in captions without speakers. */
export const UNNAMED = '';

/**
 * The label that turns without one are kept under once a person has said whose they are: a customary one that is
 * not taken. None while they stay unknown.
 */
export function labelForUnnamed(speaker: Speaker | undefined, taken: readonly string[]): string | null {
  if (!speaker || speaker.role === 'unknown') return null;
  const usual: Record<Exclude<SpeakerRole, 'unknown'>, string> = { interviewer: 'INT', participant: 'P' };
  const label = usual[speaker.role];
  for (let number = 1; ; number += 1) {
    const wanted = number === 1 ? label : `${label}${number}`;
    if (!taken.includes(wanted)) return wanted;
  }
}
