import { encode } from 'uqr';
import styles from './links-part.module.css';

interface QrCodeProps {
  text: string;
  label: string;
}

/** An address for a phone’s camera; dark on light in either scheme, else some cameras do not read it. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={path} />
    </svg>
  );
}
