import styles from './picture-band.module.css';

interface PictureBandProps {
  title: string;
  x: number;
  /** The upper edge of its name. */
  y: number;
  width: number;
}

/** In pixels of a letter. */
const LETTER = 6;

/** A name over a line, as wide as what it is the name of; what does not fit ends in “…”. */
export function PictureBand({ title, x, y, width }: PictureBandProps) {
  const letters = Math.max(1, Math.floor((width - 8) / LETTER));
  const shown = title.length > letters ? `${title.slice(0, letters - 1).trimEnd()}…` : title;
  return (
    <g>
      <title>{title}</title>
      <text className={styles.name} x={x + 4} y={y + 9}>
        {shown}
      </text>
      <path className={styles.line} d={`M${x + 2} ${y + 13}H${x + width - 2}`} />
    </g>
  );
}
