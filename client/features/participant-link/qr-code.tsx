import { lazy, Suspense } from 'react';
import styles from './link.module.css';

const Drawing = lazy(async () => ({ default: (await import('./qr-drawing.tsx')).QrDrawing }));

/** A text as a QR code; what draws it is loaded when it is first needed. */
export function QrCode({ text }: { text: string }) {
  return (
    <Suspense fallback={<span className={styles.qr} />}>
      <Drawing text={text} />
    </Suspense>
  );
}
