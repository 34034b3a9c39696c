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
  const back = (gap: LeftOut) => onPutBack(putBack(said, printed, gap));
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
              {/* biome-ignore lint/a11y/useSemanticElements: a button does not break over lines as words do. */}
              <span
                role="button"
                tabIndex={0}
                className={styles.struck}
                title="Left out. Put back"
                onClick={() => back(gap)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  back(gap);
                }}
              >
                <span className="vh">Put back: </span>
                <s>{struck}</s>
              </span>
              {after}
            </span>
          );
        })}
        {said.slice(from)}
      </p>
    </div>
  );
}
