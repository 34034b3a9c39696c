import type { CorrectedTurn } from '#shared/correction/correction.ts';
import type { DraftSpeakers } from '#shared/correction/draft.ts';
import { roleOf } from '#shared/source/line-format.ts';
import type { SourceView, Speaker } from '#shared/source/source.ts';
import { layOut, type PlacedTurn } from '#shared/source/text.ts';

/** A turn in its place, as it is shown and compared. */
export type Talk = Omit<PlacedTurn, 'words'>;

/** The turns of the text in force. */
export const presentTalk = ({ text, turns }: Pick<SourceView, 'text' | 'turns'>): Talk[] =>
  turns.map(({ speaker, role, time, start, end }) => ({
    speaker,
    role,
    time,
    start,
    end,
    text: text.slice(start, end),
  }));

/** Turns as they would stand if they were kept: those without words are left out. */
export const proposedTalk = (
  turns: readonly CorrectedTurn[],
  speakers: Readonly<Record<string, Speaker>>,
  changed: DraftSpeakers,
): Talk[] => {
  const roles = { ...speakers, ...changed };
  return layOut(
    turns
      .filter(({ text }) => text.trim() !== '')
      .map((turn) => ({ ...turn, role: roleOf(turn.speaker, roles) })),
  ).turns;
};
