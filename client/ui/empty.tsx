import type { ReactNode } from 'react';
import styles from './empty.module.css';

interface EmptyProps {
  title: string;
  /** What will stand here, or why nothing does. */
  children?: ReactNode;
  /** What to do next; the first is the main one. */
  deeds?: ReactNode;
}

/** An empty place that says what to do next. */
export function Empty({ title, children, deeds }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children !== undefined && <div className={styles.words}>{children}</div>}
      {deeds !== undefined && <div className={styles.deeds}>{deeds}</div>}
    </div>
  );
}
