import type { ComparedSide } from '#shared/analysis/compare.ts';
import type { ThemeId } from '#shared/ids.ts';
import { labelWords } from '#shared/trajectory/trajectory.ts';
import type { Comparable, CompareSide } from './compare-blocks.ts';
import type { GridLook } from './over-time-grid.tsx';
import { storyWords } from './story-words.ts';

/** The story of one side of a comparison, as a chip shows it. */
export interface SideStory {
  label: string;
  isConfirmed: boolean;
  says: string;
  /** "raised in 3 of 4 observed" */
  base: string;
  why: string;
}

/** A whole area has its story, as people may have judged it; a phase has what the rule makes of its waves alone. */
export function sideStory(
  by: Comparable['by'],
  look: Pick<GridLook, 'storyOf' | 'coderName'>,
  theme: ThemeId,
  side: CompareSide,
  told: ComparedSide | undefined,
): SideStory {
  const base = told ? `raised in ${told.raised} of ${told.observed} observed` : '';
  const story = by === 'areas' ? look.storyOf(theme, side.area.id) : undefined;
  if (!story)
    return {
      label: told?.label ? labelWords[told.label] : '',
      isConfirmed: false,
      says: 'suggested',
      base,
      why: `Suggested from these waves alone: ${base}.`,
    };
  const judged = storyWords(story, story.confirmed ? look.coderName(story.confirmed.by) : undefined);
  return { ...judged, base, why: `${base}\n${judged.why}` };
}
