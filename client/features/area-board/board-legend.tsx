import { LineSign, NoExcerptSign } from '#client/ui/arrow-line.tsx';
import { Legend } from '#client/ui/legend.tsx';
import styles from './board-legend.module.css';

/** What lines, outlines and greys mean; in words where there is no month to say. */
export function BoardLegend() {
  return (
    <div className={styles.legend}>
      <Legend
        label="What the lines and outlines mean"
        rows={[
          {
            entries: [
              { sign: <LineSign />, words: 'said by a participant' },
              { sign: <LineSign isReading />, words: 'researcher’s reading' },
              { sign: <LineSign width={3} />, words: 'new this month' },
              { sign: <NoExcerptSign />, words: 'no excerpt yet' },
              { sign: <i className={styles.loose} />, words: 'loose end' },
              { sign: <i className={styles.suggested}>abc</i>, words: 'suggested' },
              { sign: null, words: 'grey: no longer a live matter' },
            ],
            end: <span className={styles.end}>A line is someone’s account, not a proof of cause.</span>,
          },
        ]}
      />
    </div>
  );
}
