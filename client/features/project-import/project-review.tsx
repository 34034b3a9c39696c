import { ErrorNote } from '#client/ui/error-note.tsx';
import type { ProjectImport, ProjectReview as Review } from '#shared/import/project.ts';
import styles from './project.module.css';
import { ProjectFooter } from './project-footer.tsx';
import { ReviewBrings } from './review-brings.tsx';
import { ReviewCoders } from './review-coders.tsx';
import { ReviewConflicts } from './review-conflicts.tsx';
import { ReviewGroupings } from './review-groupings.tsx';
import { ReviewHead } from './review-head.tsx';
import { ReviewRest } from './review-rest.tsx';
import { ReviewTexts } from './review-texts.tsx';
import type { ProjectDeeds } from './use-project.ts';

interface ProjectReviewProps {
  project: ProjectImport;
  review: Review;
  deeds: ProjectDeeds;
  onGone: () => void;
}

/** What a project would bring, what is asked, and what is not shown; nothing is written by any of it. */
export function ProjectReview({ project, review, deeds, onGone }: ProjectReviewProps) {
  const { choose } = deeds;
  const { choices } = project;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={`scroll ${styles.body}`} tabIndex={0} aria-label="What would come in">
        <ReviewHead project={project} review={review} onTitle={(title) => choose.run({ title })} />
        {choose.error && <ErrorNote what={choose.error.message} help={choose.error.help} />}
        <ReviewBrings review={review} isNew={project.isNew} />
        <ReviewTexts
          review={review}
          choices={choices}
          onConventions={(conventions) => choose.run({ conventions })}
          onSpeakers={(speakers) => choose.run({ speakers })}
        />
        <ReviewConflicts
          review={review}
          choices={choices}
          onChoose={(conflicts) => choose.run({ conflicts })}
        />
        <ReviewCoders review={review} choices={choices} onChoose={(coders) => choose.run({ coders })} />
        <ReviewGroupings
          review={review}
          choices={choices}
          onChoose={(groupings) => choose.run({ groupings })}
        />
        <ReviewRest review={review} />
      </section>
      <ProjectFooter project={project} review={review} deeds={deeds} onGone={onGone} />
    </>
  );
}
