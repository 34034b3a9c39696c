import type { AreaId, ThemeId, WaveId } from '../ids.ts';
import type { ThreatStatus } from '../threat/threat.ts';
import { isObserved, isSilent } from './cell-state.ts';
import { type Cells, letters } from './cells.ts';
import type { Facts } from './facts.ts';
import { type SuggestedStatus, threatStatus, threatWaves } from './threat-status.ts';

export interface ThemeInAreas {
  theme: ThemeId;
  areas: readonly AreaId[];
}

export interface ThreatMove {
  theme: ThemeId;
  area: AreaId;
  from: SuggestedStatus;
  to: SuggestedStatus;
}

/** What is different in the later of two waves, themes in the frame's order. */
export interface SinceLastWave {
  earlier: WaveId;
  later: WaveId;
  /** Never heard there before, though it had been looked for. */
  newlyRaised: readonly ThemeInAreas[];
  /** Heard there for the first time it was looked for; earlier waves were not looked through for it. */
  newlyNamed: readonly ThemeInAreas[];
  raisedAgain: readonly ThemeInAreas[];
  /** One silence, or a denial: not yet *no longer raised*. */
  notRaised: readonly ThemeInAreas[];
  moved: readonly ThreatMove[];
}

type Change = 'newlyRaised' | 'newlyNamed' | 'raisedAgain' | 'notRaised';

/** How the last letter differs from what was observed before it; missing waves are passed over, never read. */
export function changeAt(upTo: string): Change | null {
  const now = upTo.at(-1) ?? '-';
  const before = upTo.slice(0, -1);
  const previous = [...before].findLast(isObserved);
  if (isSilent(now)) return previous === 'P' ? 'notRaised' : null;
  if (now !== 'P' || previous === 'P') return null;
  if (before.includes('P')) return 'raisedAgain';
  if (previous !== undefined) return 'newlyRaised';
  return before.includes('U') && !before.includes('R') ? 'newlyNamed' : null;
}

const UNKNOWN: readonly ThreatStatus[] = ['not-reported', 'not-examined', 'no-data'];

/** A threat moved where words of the later wave changed a status that had rested on words. */
function hasMoved(from: SuggestedStatus, to: SuggestedStatus, later: number): boolean {
  return to.lastEvidence === later && from.status !== to.status && !UNKNOWN.includes(from.status);
}

/** Two waves that are compared, with where they stand in the study's order. */
export interface WavePair {
  earlier: WaveId;
  later: WaveId;
  from: number;
  to: number;
}

/** The waves compared, by default the last two closed ones; null where there are none, or not in their order. */
export function pairOf(waves: Facts['waves'], compare?: { earlier: WaveId; later: WaveId }): WavePair | null {
  const closed = waves.filter((wave) => wave.closed).map(({ id }) => id);
  const earlier = compare?.earlier ?? closed.at(-2);
  const later = compare?.later ?? closed.at(-1);
  if (earlier === undefined || later === undefined) return null;
  const from = waves.findIndex(({ id }) => id === earlier);
  const to = waves.findIndex(({ id }) => id === later);
  return from < 0 || to <= from ? null : { earlier, later, from, to };
}

/**
 * Answers: what is different from the previous round? (method 3, Saldaña 2003, framing question 1)
 * Compares two closed waves, by default the last two; null with fewer than two. No row rests on no data,
 * too little talk, a recheck or, but for *newly named*, on not having looked. Retired themes are left out.
 */
export function sinceLastWave(
  facts: Facts,
  cells: Cells,
  compare?: { earlier: WaveId; later: WaveId },
): SinceLastWave | null {
  const pair = pairOf(facts.waves, compare);
  if (!pair) return null;
  const { earlier, later, from, to } = pair;

  const moved: ThreatMove[] = [];
  const changes: Record<Change, ThemeInAreas[]> = {
    newlyRaised: [],
    newlyNamed: [],
    raisedAgain: [],
    notRaised: [],
  };
  for (const { id: theme, kind, retired } of facts.themes) {
    if (retired) continue;
    const areas: Record<Change, AreaId[]> = {
      newlyRaised: [],
      newlyNamed: [],
      raisedAgain: [],
      notRaised: [],
    };
    for (const { id: area } of facts.areas) {
      const row = cells.of(theme, area);
      const change = changeAt(letters(row).slice(0, from + 1) + letters(row).charAt(to));
      if (change) areas[change].push(area);
      if (kind !== 'threat') continue;
      const waves = threatWaves(row);
      const was = threatStatus(waves.slice(0, from + 1));
      const is = threatStatus(waves.slice(0, to + 1));
      if (hasMoved(was, is, to)) moved.push({ theme, area, from: was, to: is });
    }
    for (const change of ['newlyRaised', 'newlyNamed', 'raisedAgain', 'notRaised'] as const)
      if (areas[change].length > 0) changes[change].push({ theme, areas: areas[change] });
  }
  return { earlier, later, ...changes, moved };
}
