import { lazy, Suspense } from 'react';
import styles from './markdown.module.css';

const Tree = lazy(() =>
  import('./markdown-tree.tsx').then(({ MarkdownTree }) => ({ default: MarkdownTree })),
);

interface MarkdownProps {
  text: string;
  /** The level of a first heading in it. */
  heading?: 3 | 4;
}

/** A text in Markdown; until its reader is loaded, the text as it was written. HTML in it is only words. */
export function Markdown({ text, heading = 3 }: MarkdownProps) {
  return (
    <div className={styles.text}>
      <Suspense fallback={<p>{text}</p>}>
        <Tree text={text} heading={heading} />
      </Suspense>
    </div>
  );
}
