import type { ParticipantId } from '../ids.ts';
import type { Source, Turn } from './source.ts';

type Said = Pick<Turn, 'speaker' | 'role'>;

/**
 * Tells who spoke each turn of a text: whom its label stands for; else the source's only participant, where no
 * other voice answers there. Words that may be another person's are nobody's.
 */
export function sayer(
  { participants, speakers }: Pick<Source, 'participants' | 'speakers'>,
  turns: readonly Said[],
): (turn: Said) => ParticipantId | null {
  const namedBy = (label: string) => speakers[label]?.participant ?? null;
  const labels = new Set(
    turns.flatMap(({ speaker, role }) => (role === 'interviewer' ? [] : (speaker ?? []))),
  );
  const [only = null, another] = participants;
  return ({ speaker, role }) => {
    if (role === 'interviewer') return null;
    const named = speaker === null ? null : namedBy(speaker);
    if (named !== null || only === null || another !== undefined) return named;
    const others = [...labels].filter((label) => label !== speaker);
    const isAlone = speaker === null ? others.every((label) => namedBy(label) === only) : others.length === 0;
    return isAlone ? only : null;
  };
}
