import { Chip } from '#client/ui/chip.tsx';
import type { TrajectoryView } from '#shared/api/analysis.ts';
import styles from './grid.module.css';
import type { StopPlace } from './grid-cell.tsx';
import { storyWords } from './story-words.ts';

interface StoryCellProps {
  place: StopPlace;
  title: string;
  areaName: string;
  /** Undefined before the first wave is closed. */
  story: TrajectoryView | undefined;
  coderName: (id: string) => string;
}

/** How a theme moved in an area, as suggested or as a person confirmed it. */
export function StoryCell({ place, title, areaName, story, coderName }: StoryCellProps) {
  const words = story && storyWords(story, story.confirmed ? coderName(story.confirmed.by) : undefined);
  const name = words
    ? `${words.label}, ${words.says}${words.differs ? ', differs from the rule' : ''}`
    : 'after the first closed wave';
  return (
    <td
      {...place}
      className={styles.story}
      aria-label={`${title}, story in ${areaName}: ${name}`}
      {...(words && { 'data-tip': words.why })}
    >
      {words && (
        <Chip isConfirmed={words.isConfirmed} differs={words.differs} says={words.says}>
          {words.label}
        </Chip>
      )}
    </td>
  );
}
