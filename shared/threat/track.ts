import type { Stance } from '../coding/coding.ts';
import type { ThreatStatus } from './threat.ts';

/** The places of a threat's track, from first to last. */
export const TRACK_STEPS = ['predicted', 'early-signs', 'showing', 'easing', 'overcome'] as const;

/** How far a threat came: places counted from 0, in the order of `TRACK_STEPS`. */
export interface Track {
  /** Where it is; two where reports are mixed, none where it left the track or was never on it. */
  now: readonly number[];
  /** Where it was before. */
  before: readonly number[];
  /** How it left: a bar stands for avoided, a tick for overcome as a person recorded it. */
  end: 'bar' | 'tick' | null;
}

const placeOfStance: Partial<Record<Stance, number>> = {
  anticipated: 0,
  'early-sign': 1,
  occurring: 2,
  easing: 3,
};

const placesOf: Partial<Record<ThreatStatus, readonly number[]>> = {
  predicted: [0],
  'early-signs': [1],
  showing: [2],
  mixed: [2, 3],
  easing: [3],
  'possibly-overcome': [4],
  overcome: [4],
};

interface Past {
  /** What was said, in any order; words without a stance count as anticipated. */
  stances: readonly Stance[];
  /** What people recorded before the status that stands. */
  recorded: readonly ThreatStatus[];
}

/** The track of a threat in an area: where it stands, and every place it was at. */
export function trackOf(status: ThreatStatus, { stances, recorded }: Past): Track {
  const now = placesOf[status] ?? [];
  const reached = new Set([
    ...stances.flatMap((stance) => placeOfStance[stance] ?? []),
    ...recorded.flatMap((one) => placesOf[one] ?? []),
  ]);
  const hasLeft = status === 'avoided' || status === 'possibly-avoided';
  return {
    now,
    before: [...reached].filter((place) => !now.includes(place)).sort((one, other) => one - other),
    end: hasLeft ? 'bar' : status === 'overcome' ? 'tick' : null,
  };
}

/** Nothing was ever said of it here. */
export const isBlank = ({ now, before, end }: Track): boolean =>
  now.length === 0 && before.length === 0 && end === null;
