import { useEffect, useState } from 'react';
import styles from './waiting.module.css';

/** Below this, a blank place is calmer than a sign of waiting. */
const BLANK_MS = 200;

interface WaitingProps {
  /** What is being read, as in “Reading 18 interviews…”. */
  label: string;
  lines?: number;
  /** Height of a line of what will stand here, in pixels, so that nothing moves when it comes. */
  lineHeight?: number;
}

/** Holds the place of something that is being read: blank at first, then grey lines of its true height. */
export function Waiting({ label, lines = 3, lineHeight = 24 }: WaitingProps) {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), BLANK_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" className={styles.waiting} data-slow={isSlow || undefined}>
      <span className="vh">{isSlow && label}</span>
      {Array.from({ length: lines }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a grey line has nothing but its position.
        <div key={at} style={{ height: lineHeight }} />
      ))}
    </div>
  );
}
