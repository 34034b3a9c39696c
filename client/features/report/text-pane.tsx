import type { ReactNode, Ref } from 'react';
import { Button } from '#client/ui/button.tsx';
import type { Heading } from '#shared/report/read.ts';
import { OutlineMenu } from './outline-menu.tsx';
import styles from './report-view.module.css';

interface TextPaneProps {
  headings: readonly Heading[];
  line: number;
  onLine: (line: number) => void;
  /** Opens the picker of pieces; undefined where nothing can be written. */
  onInsert?: () => void;
  /** Said at the right of the tools. */
  says: string;
  /** What lies over the text: a picker, a form. */
  over?: ReactNode;
  below?: ReactNode;
  ref?: Ref<HTMLDivElement>;
  children: ReactNode;
}

/** The text of a report under its tools. */
export function TextPane({
  headings,
  line,
  onLine,
  onInsert,
  says,
  over,
  below,
  ref,
  children,
}: TextPaneProps) {
  return (
    <section ref={ref} className={styles.text} aria-label="Text">
      <h2 className="vh">Text</h2>
      <div className={styles.tools}>
        {onInsert && (
          <Button deed="report.change" look="quiet" small icon="plus" keys="/" onClick={onInsert}>
            Insert piece
          </Button>
        )}
        <OutlineMenu headings={headings} line={line} onGo={onLine} />
        <span className={styles.says}>{says}</span>
      </div>
      <div className={styles.editor}>{children}</div>
      {below}
      {over}
    </section>
  );
}
