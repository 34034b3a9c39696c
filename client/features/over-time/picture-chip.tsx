import styles from './grid-picture.module.css';

interface PictureChipProps {
  x: number;
  y: number;
  label: string;
  isConfirmed: boolean;
  differs?: boolean;
  /** At most so many pixels. */
  room: number;
}

/** A story as its chip, inside a drawing: solid where a person confirmed it, dashed where the rule suggests it. */
export function PictureChip({ x, y, label, isConfirmed, differs = false, room }: PictureChipProps) {
  const wanted = label.length * (isConfirmed ? 6.9 : 6.1) + (differs ? 22 : 12);
  return (
    <g>
      <rect
        className={isConfirmed ? styles.confirmed : styles.suggested}
        x={x}
        y={y}
        width={Math.min(wanted, room)}
        height={18}
        rx={3}
      />
      <text className={isConfirmed ? styles.strong : styles.small} x={x + 6} y={y + 13}>
        {label}
        {differs ? ' ≠' : ''}
      </text>
    </g>
  );
}
