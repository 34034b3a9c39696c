import type { Ref } from 'react';
import { Chip } from '#client/ui/chip.tsx';
import { ChoiceList } from '#client/ui/choice-list.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { TrajectoryView } from '#shared/api/analysis.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import { reviewState } from '#shared/trajectory/review.ts';
import styles from './review.module.css';
import { storyWords } from './story-words.ts';

/** A story with what it is called. */
export interface ReviewEntry {
  key: string;
  story: TrajectoryView;
  title: string;
  kind: ThemeKind | null;
  areaName: string;
}

interface ReviewListProps {
  entries: readonly ReviewEntry[];
  current: string | undefined;
  coderName: (id: string) => string;
  ref: Ref<HTMLDivElement>;
  onChoose: (key: string) => void;
}

/** The stories to be judged; one is current. */
export function ReviewList({ entries, current, coderName, ref, onChoose }: ReviewListProps) {
  return (
    <ChoiceList
      ref={ref}
      label="Stories"
      entries={entries}
      current={current}
      onChoose={onChoose}
      row={({ story, title, kind, areaName }) => {
        const words = storyWords(story, story.confirmed ? coderName(story.confirmed.by) : undefined);
        const isStale = reviewState(story) === 'stale';
        const { firmness } = story.suggested;
        return (
          <>
            <KindShape kind={kind} size={11} />
            <span className={styles.title}>
              {title}
              <small>
                {[areaName, ...(firmness === null ? [] : [firmness])].join(' · ')}
                {isStale && <b> · stale</b>}
              </small>
            </span>
            <Chip isConfirmed={words.isConfirmed} differs={words.differs} says={words.says}>
              {words.label}
            </Chip>
          </>
        );
      }}
    />
  );
}
