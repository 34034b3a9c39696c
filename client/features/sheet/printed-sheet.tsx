import type { SheetHead } from '#shared/format/sheet-markdown.ts';
import { type SheetLine, sheetParts } from '#shared/sheet/lines.ts';
import styles from './printed.module.css';

interface PrintedSheetProps {
  head: SheetHead;
  lines: readonly Pick<SheetLine, 'key' | 'question' | 'on'>[];
}

/** The sheet as it is taken along: questions with room to write beside, and nothing the coordinator should not read. */
export function PrintedSheet({ head, lines }: PrintedSheetProps) {
  const { ask, ifTime } = sheetParts(lines);
  const list = (those: typeof ask, start: number) => (
    <ol start={start}>
      {those.map(({ key, question }) => (
        <li key={key}>
          <p>{question}</p>
        </li>
      ))}
    </ol>
  );
  return (
    <article className={styles.paper} aria-label="The sheet as printed">
      <h2>{head.title}</h2>
      <p className={styles.when}>{head.when}</p>
      {list(ask, 1)}
      {ifTime.length > 0 && (
        <>
          <h3>If there is time</h3>
          {list(ifTime, ask.length + 1)}
        </>
      )}
      {ask.length === 0 && <p>No question yet.</p>}
    </article>
  );
}
