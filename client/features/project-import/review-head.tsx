import { useState } from 'react';
import { TextField } from '#client/ui/text-field.tsx';
import type { ProjectImport, ProjectReview } from '#shared/import/project.ts';
import styles from './project.module.css';
import { elementWords, sizeWords } from './words.ts';

interface ReviewHeadProps {
  project: ProjectImport;
  review: ProjectReview;
  onTitle: (title: string | null) => void;
}

/** Which file it is, who wrote it, and what a new study is called. */
export function ReviewHead({ project, review, onTitle }: ReviewHeadProps) {
  const [title, setTitle] = useState(project.choices.title ?? review.title);
  const isKnown = review.brings.length > 0 && review.brings.every(({ planned, known }) => planned === known);
  return (
    <header className={styles.top}>
      <p className={styles.file}>
        <b>{project.fileName}</b> · {sizeWords(project.size)}
        {review.origin !== '' && ` · written by ${review.origin}`}
      </p>
      <p className={styles.elements}>{review.elements.map(elementWords).join(' · ')}</p>
      {project.isNew ? (
        <div className={styles.title}>
          <TextField
            label="The study will be called"
            value={title}
            onChange={setTitle}
            maxLength={200}
            autoComplete="off"
            onBlur={() => {
              const said = title.trim();
              if (said === '') setTitle(review.title);
              const after = said === '' || said === review.title ? null : said;
              if (after !== project.choices.title) onTitle(after);
            }}
          />
        </div>
      ) : (
        isKnown && (
          <p className={styles.known} role="status">
            <b>This study has everything in this file already.</b> Keeping it would change nothing.
          </p>
        )
      )}
    </header>
  );
}
