import { standingOf, type ThreatHere } from './standing.ts';
import type { ThreatStatus } from './threat.ts';

/** What the board can be narrowed to; every filter counts threats and hides rows, never areas. */
export const BOARD_FILTERS = ['showing', 'easing', 'over', 'no-answer', 'to-set'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

/** A threat over the areas. */
export interface BoardThreat {
  addressedBy: readonly unknown[];
  areas: readonly ThreatHere[];
}

const wanted: Record<Exclude<BoardFilter, 'no-answer' | 'to-set'>, readonly ThreatStatus[]> = {
  showing: ['showing'],
  easing: ['mixed', 'easing'],
  over: ['possibly-avoided', 'possibly-overcome', 'avoided', 'overcome'],
};

/** Whether a threat is shown under a filter: by what stands in any of its areas. */
export function isShown({ addressedBy, areas }: BoardThreat, filter: BoardFilter): boolean {
  if (filter === 'no-answer') return addressedBy.length === 0;
  if (filter === 'to-set') return areas.some(({ withoutStance }) => withoutStance > 0);
  return areas.some((here) => wanted[filter].includes(standingOf(here).status));
}

/** From what needs looking at most to what needs it least; what nobody said stands last. */
const BY_WEIGHT: readonly ThreatStatus[] = [
  'showing',
  'mixed',
  'early-signs',
  'easing',
  'predicted',
  'possibly-overcome',
  'possibly-avoided',
  'overcome',
  'avoided',
  'denied',
  'not-reported',
  'not-examined',
  'no-data',
];

/** The statuses of a threat from its worst area to its best, as places in `BY_WEIGHT`. */
const weights = ({ areas }: BoardThreat): number[] =>
  areas.map((here) => BY_WEIGHT.indexOf(standingOf(here).status)).sort((one, other) => one - other);

/** By the worst area, then by the next; where all are alike the order of the frame stays. */
export function byWorst(one: BoardThreat, other: BoardThreat): number {
  const [mine, theirs] = [weights(one), weights(other)];
  for (const [at, weight] of mine.entries()) {
    const difference = weight - (theirs[at] ?? BY_WEIGHT.length);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Passages of threats whose stance is still to be set, as conditions for the passages; of one threat in one area where they are named. */
export const toSetWhere = (theme?: string, area?: string): string =>
  [
    theme === undefined ? 'kind:threat' : `theme:${theme}`,
    ...(area === undefined ? [] : [`area:${area}`]),
    'voice:panel',
    'stance:to-set',
  ].join(' and ');
