import { type LeftOut, putBack } from '#shared/quote/put-back.ts';
import styles from './edit.module.css';

interface AsSaidProps {
  said: string;
  /** The printed words, every change in them with its sign. */
  printed: string;
  gaps: readonly LeftOut[];
  onPutBack: (printed: string) => void;
}

/** The words as they were said, never edited; those that print leaves out are struck, and come back when pressed. */
export function AsSaid({ said, printed, gaps, onPutBack }: AsSaidProps) {
  let from = 0;
  const parts = gaps.flatMap((gap) => {
    const kept = said.slice(from, gap.said.start);
    from = gap.said.end;
    return [{ kept, gap }];
  });
  return (
    <div>
      <p className={styles.label}>As said, never changed</p>
      <p className={styles.said}>
        {parts.map(({ kept, gap }) => {
          const words = said.slice(gap.said.start, gap.said.end);
          const [, before = '', struck = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(words) ?? [];
          return (
            <span key={gap.said.start}>
              {kept}
              {before}
              <button
                type="button"
                className={styles.struck}
                title="Left out. Put back"
                onClick={() => onPutBack(putBack(said, printed, gap))}
              >
                <span className="vh">Put back: </span>
                <s>{struck}</s>
              </button>
              {after}
            </span>
          );
        })}
        {said.slice(from)}
      </p>
    </div>
  );
}
