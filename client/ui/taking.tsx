import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { ProgressBar } from './progress-bar.tsx';
import styles from './taking.module.css';

interface TakingProps {
  /** How far it is, in steps; null before anything is known. */
  progress: { done: number; of: number } | null;
  /** What a step is, in the plural: “parts”. */
  steps: string;
  onStop: () => void;
  children?: ReactNode;
}

/** A file that is being written: how far it is, and a way to stop it. */
export function Taking({ progress, steps, onStop, children = 'Writing the file…' }: TakingProps) {
  return (
    <div className={styles.taking}>
      <p role="status">
        {children}
        {progress && progress.of > 1 && (
          <span className={styles.count}>
            {progress.done} of {progress.of} {steps}
          </span>
        )}
      </p>
      {progress && progress.of > 1 && <ProgressBar label="The file" done={progress.done} of={progress.of} />}
      <Button small onClick={onStop}>
        Stop
      </Button>
    </div>
  );
}
