import { Chip } from '#client/ui/chip.tsx';
import { Legend } from '#client/ui/legend.tsx';
import { Mark } from '#client/ui/mark.tsx';
import { otherwiseMarks, raisedMarks } from './legend-marks.ts';
import styles from './over-time-legend.module.css';

const entries = (marks: typeof raisedMarks) =>
  marks.map(({ shape, words }) => ({ sign: <Mark shape={shape} kind="change" size={14} />, words }));

/** What the marks and the outlines mean. */
export function OverTimeLegend() {
  return (
    <div className={styles.legend}>
      <Legend
        label="What the marks mean"
        rows={[
          {
            title: 'Raised',
            entries: [
              ...entries(raisedMarks),
              {
                sign: <Mark shape="core-3" kind="change" size={14} isProvisional />,
                words: 'lighter: provisional',
              },
            ],
            end: <Chip says="by the rule">suggested</Chip>,
          },
          {
            title: 'Otherwise',
            entries: [...entries(otherwiseMarks), { sign: <b>≠</b>, words: 'differs from the rule' }],
            end: (
              <Chip isConfirmed says="by a person">
                confirmed
              </Chip>
            ),
          },
        ]}
      />
    </div>
  );
}
