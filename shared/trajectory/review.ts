import type { TrajectoryLabel } from './trajectory.ts';

/** A story as the review looks at it: the rule's label, and a person's beside it. */
interface Reviewed {
  suggested: { label: TrajectoryLabel };
  confirmed: { label: TrajectoryLabel; stale: boolean } | null;
}

/** Where a story stands in the review. */
export type ReviewState = 'stale' | 'suggested' | 'confirmed';

export const reviewState = ({ confirmed }: Pick<Reviewed, 'confirmed'>): ReviewState =>
  confirmed === null ? 'suggested' : confirmed.stale ? 'stale' : 'confirmed';

/** Where nothing was observed there is no story to confirm, unless somebody told one. */
export const isToldOf = ({ suggested, confirmed }: Reviewed): boolean =>
  confirmed !== null || (suggested.label !== 'no-data' && suggested.label !== 'not-examined');

const ORDER: readonly ReviewState[] = ['stale', 'suggested', 'confirmed'];

export interface Review<Story> {
  /** Stale first, then what is only suggested, then what stands; each in the study's order. */
  stories: readonly Story[];
  counts: {
    of: number;
    /** Confirmed and not stale. */
    confirmed: number;
    stale: number;
    /** Confirmed, stale or not. */
    judged: number;
    /** Of those judged, how many were confirmed otherwise than the rule suggests. */
    overridden: number;
  };
}

/** What there is to review among some stories, and how far it got. */
export function reviewOf<Story extends Reviewed>(stories: readonly Story[]): Review<Story> {
  const told = stories.filter(isToldOf);
  const inState = (state: ReviewState) => told.filter((story) => reviewState(story) === state);
  const judged = told.filter(({ confirmed }) => confirmed !== null);
  return {
    stories: ORDER.flatMap(inState),
    counts: {
      of: told.length,
      confirmed: inState('confirmed').length,
      stale: inState('stale').length,
      judged: judged.length,
      overridden: judged.filter(({ suggested, confirmed }) => confirmed?.label !== suggested.label).length,
    },
  };
}
