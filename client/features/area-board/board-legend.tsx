import { Legend } from '#client/ui/legend.tsx';
import styles from './board-legend.module.css';

const line = (width: number, dash?: string) => (
  <svg width={34} height={10} aria-hidden="true">
    <path
      d="M0 5h28"
      fill="none"
      stroke="var(--ink-2)"
      strokeWidth={width}
      {...(dash !== undefined && { strokeDasharray: dash })}
    />
    <path d="M34 5l-6-3.5v7z" fill="var(--ink-2)" />
  </svg>
);

const bare = (
  <svg width={16} height={16} viewBox="-8 -8 16 16" aria-hidden="true" data-kind="threat">
    <circle r="7" fill="var(--surface)" stroke="var(--k)" strokeWidth="1.5" />
    <path
      d="M-1.9-1.6c0-1.3.8-2 2-2 1.1 0 1.9.7 1.9 1.7 0 1.5-1.9 1.6-1.9 3.1"
      fill="none"
      stroke="var(--k)"
      strokeWidth="1.4"
    />
    <circle cx=".1" cy="3.6" r=".8" fill="var(--k)" />
  </svg>
);

/** What lines, outlines and greys mean; in words where there is no month to say. */
export function BoardLegend() {
  return (
    <div className={styles.legend}>
      <Legend
        label="What the lines and outlines mean"
        rows={[
          {
            entries: [
              { sign: line(1.5), words: 'said by a participant' },
              { sign: line(1.5, '4 3'), words: 'researcher’s reading' },
              { sign: line(3), words: 'new this month' },
              { sign: bare, words: 'no excerpt yet' },
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
