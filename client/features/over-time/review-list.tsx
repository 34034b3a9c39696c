import { type Ref, useEffect, useId, useRef } from 'react';
import { Chip } from '#client/ui/chip.tsx';
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

/** The stories to be judged; one is current. Its keys are the page's. */
export function ReviewList({ entries, current, coderName, ref, onChoose }: ReviewListProps) {
  const id = useId();
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current story is what must be in view.
  useEffect(() => {
    row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <div
      ref={ref}
      className={`scroll ${styles.list}`}
      role="listbox"
      tabIndex={0}
      aria-label="Stories"
      {...(current !== undefined && { 'aria-activedescendant': `${id}${current}` })}
    >
      {entries.map(({ key, story, title, kind, areaName }) => {
        const words = storyWords(story, story.confirmed ? coderName(story.confirmed.by) : undefined);
        const isStale = reviewState(story) === 'stale';
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list are the page's.
          // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the current one.
          <div
            key={key}
            id={`${id}${key}`}
            ref={key === current ? row : undefined}
            className={styles.row}
            role="option"
            aria-selected={key === current}
            onClick={() => onChoose(key)}
          >
            <KindShape kind={kind} size={11} />
            <span className={styles.title}>
              {title}
              <small>
                {[areaName, ...(story.suggested.firmness === null ? [] : [story.suggested.firmness])].join(
                  ' · ',
                )}
                {isStale && <b> · stale</b>}
              </small>
            </span>
            <Chip isConfirmed={words.isConfirmed} differs={words.differs} says={words.says}>
              {words.label}
            </Chip>
          </div>
        );
      })}
    </div>
  );
}
