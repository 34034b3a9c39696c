import type { AreaId, ThemeId, WaveId } from '../ids.ts';
import { isObserved, stateLetters } from './cell-state.ts';
import type { Cell, Cells } from './cells.ts';
import type { Facts } from './facts.ts';
import type { WavePair } from './since-last-wave.ts';

/** Why a cell cannot be compared yet, though somebody could look. */
export type Unsettled = 'not-looked-for' | 'recheck' | 'without-stance';

/** A theme that waits to be looked at before two waves can be compared. */
export interface FirstRecheck {
  theme: ThemeId;
  what: Unsettled;
  cells: { area: AreaId; wave: WaveId }[];
  /** In some area the other wave is known, so that a difference hangs on it. */
  hangs: boolean;
}

function unsettled(cell: Cell, isThreat: boolean): Unsettled | null {
  if (cell.state === 'not-looked-for' || cell.state === 'recheck') return cell.state;
  return isThreat && cell.withoutStance ? 'without-stance' : null;
}

/**
 * Answers: what must be looked at before a comparison of two waves can be trusted? (method 1.3)
 * First what a difference hangs on, then the rest, each in the frame's order. No data and too little talk are not
 * here: nobody can settle them by looking. Retired themes are left out.
 */
export function firstRechecks(facts: Facts, cells: Cells, { from, to }: WavePair): FirstRecheck[] {
  const found: FirstRecheck[] = [];
  for (const { id: theme, kind, retired } of facts.themes) {
    if (retired) continue;
    const byCause = new Map<Unsettled, FirstRecheck>();
    for (const { id: area } of facts.areas) {
      const row = cells.of(theme, area);
      for (const [at, other] of [
        [to, from],
        [from, to],
      ] as const) {
        const cell = row[at];
        const what = cell && unsettled(cell, kind === 'threat');
        if (!cell || !what) continue;
        const known = byCause.get(what) ?? { theme, what, cells: [], hangs: false };
        byCause.set(what, known);
        known.cells.push({ area, wave: cell.wave });
        const beside = row[other];
        known.hangs ||= beside !== undefined && isObserved(stateLetters[beside.state]);
      }
    }
    found.push(...byCause.values());
  }
  return [...found.filter(({ hangs }) => hangs), ...found.filter(({ hangs }) => !hangs)];
}
