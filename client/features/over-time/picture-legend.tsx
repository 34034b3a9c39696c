import { Mark } from '#client/ui/mark.tsx';
import styles from './grid-picture.module.css';
import { otherwiseMarks, raisedMarks } from './legend-marks.ts';

interface PictureLegendProps {
  x: number;
  y: number;
  caption: string;
}

/** What the marks mean and what the picture rests on, inside the drawing. */
export function PictureLegend({ x, y, caption }: PictureLegendProps) {
  return (
    <g>
      {[raisedMarks, otherwiseMarks].map((marks, row) =>
        marks.map(({ shape, words }, at) => (
          <g key={shape}>
            <Mark shape={shape} kind="change" size={14} x={x + at * 148} y={y + row * 18} />
            <text className={styles.small} x={x + at * 148 + 20} y={y + row * 18 + 11}>
              {words}
            </text>
          </g>
        )),
      )}
      <text className={styles.small} x={x} y={y + 52}>
        {caption} Lighter marks are provisional; a solid outline is confirmed, a dashed one suggested; ≠
        differs from the rule.
      </text>
    </g>
  );
}
