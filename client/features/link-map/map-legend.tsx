import { LineSign, NoExcerptSign } from '#client/ui/arrow-line.tsx';
import { Legend } from '#client/ui/legend.tsx';
import styles from './map-legend.module.css';

/** What lines and outlines mean. */
export function MapLegend() {
  return (
    <div className={styles.legend}>
      <Legend
        label="What the lines and outlines mean"
        rows={[
          {
            entries: [
              { sign: <LineSign />, words: 'said by a participant' },
              { sign: <LineSign isReading />, words: 'researcher’s reading' },
              { sign: <NoExcerptSign />, words: 'no excerpt yet' },
              { sign: <i className={styles.loose} />, words: 'loose end' },
            ],
          },
        ]}
      />
    </div>
  );
}
