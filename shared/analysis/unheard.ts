import type { AreaId, ParticipantId, WaveId } from '../ids.ts';
import type { Cells } from './cells.ts';
import type { Facts } from './facts.ts';
import type { NoData } from './places.ts';
import type { WavePair } from './since-last-wave.ts';

/** What is missing from an area and wave, whatever the theme. */
export type Unheard = { area: AreaId; wave: WaveId } & (
  | { what: 'no-interview'; cause: NoData['cause']; reason: string }
  | { what: 'person'; participant: ParticipantId; state: 'missed' | 'declined'; reason: string }
  | { what: 'too-little'; words: number }
);

/**
 * Answers: who was not heard in either of two waves, and why? (method 2.2, Saldaña's *missing*)
 * Areas without an interview of the panel, areas with too little talk to show absence, and everybody else who was to
 * be met and was not; the later wave first.
 */
export function unheard(facts: Facts, cells: Cells, { earlier, later }: WavePair): Unheard[] {
  const [theme] = facts.themes;
  if (!theme) return [];
  return [later, earlier].flatMap((wave) =>
    facts.areas.flatMap(({ id: area }): Unheard[] => {
      const cell = cells.of(theme.id, area).find((one) => one.wave === wave);
      if (!cell) return [];
      const isSilent = cell.sources === 0;
      const missed = facts.engagements.flatMap((one): Unheard[] =>
        one.area === area &&
        one.wave === wave &&
        (one.state === 'missed' || one.state === 'declined') &&
        !(isSilent && one.panel)
          ? [
              {
                area,
                wave,
                what: 'person',
                participant: one.participant,
                state: one.state,
                reason: one.reason,
              },
            ]
          : [],
      );
      if (isSilent) {
        const { cause, reason } = cell.noData ?? { cause: null, reason: '' };
        return [{ area, wave, what: 'no-interview', cause, reason }, ...missed];
      }
      const isShort = cell.words < facts.policies.absenceWords;
      return isShort ? [{ area, wave, what: 'too-little', words: cell.words }, ...missed] : missed;
    }),
  );
}
