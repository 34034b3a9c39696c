import type { Source, SourceForm } from './source.ts';

/** What is known of a source that may be the duplicate of another, or what others are duplicates of. */
export interface Likely extends Pick<Source, 'id' | 'form' | 'participants' | 'conductedOn' | 'words'> {
  /** Whether its turns say when they were spoken. */
  timed: boolean;
  /** When its first text was kept, ISO 8601. */
  keptAt: string;
}

/** Why one of two sources is proposed to be kept as the one that counts, in the order they are asked. */
export const PRIMARY_REASONS = ['holds-more', 'form', 'details', 'earlier', 'words', 'neither'] as const;
export type PrimaryReason = (typeof PRIMARY_REASONS)[number];

/** The fuller a form, the less it leaves out. */
const FULLNESS: Record<SourceForm, number> = { transcript: 3, 'full-notes': 2, summary: 1, structured: 0 };

const detailsOf = ({ timed, participants, conductedOn }: Likely): number =>
  Number(timed) + Number(participants.length > 0) + Number(conductedOn !== null);

/**
 * Which of two like sources should count: never the one whose words are only a part of the other's; else the fuller form,
 * the one of which more is known (times, people, day), the earlier, the longer. A person decides.
 */
export function proposedPrimary(
  a: Likely,
  b: Likely,
  held: { aInB: boolean; bInA: boolean },
): { primary: Source['id']; reason: PrimaryReason } {
  const isSame = held.aInB === held.bInA;
  const rules: [PrimaryReason, number][] = [
    ['holds-more', isSame ? 0 : held.bInA ? 1 : -1],
    ['form', FULLNESS[a.form] - FULLNESS[b.form]],
    ['details', detailsOf(a) - detailsOf(b)],
    ['earlier', a.keptAt === b.keptAt ? 0 : a.keptAt < b.keptAt ? 1 : -1],
    ['words', a.words - b.words],
  ];
  const [reason, lead] = rules.find(([, value]) => value !== 0) ?? ['neither', a.id < b.id ? 1 : -1];
  return { primary: lead > 0 ? a.id : b.id, reason };
}
