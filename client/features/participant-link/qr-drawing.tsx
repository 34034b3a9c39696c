import { encode } from 'uqr';
import styles from './link.module.css';

/** Dark on light in both schemes: cameras read it the other way round badly. */
export function QrDrawing({ text }: { text: string }) {
  const { size, data } = encode(text, { border: 3 });
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label="The link as a QR code, to be read with a phone"
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={dots.join('')} fill="black" />
    </svg>
  );
}
