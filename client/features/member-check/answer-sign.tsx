import type { ReplyAnswer } from '#shared/member-check/reply.ts';
import styles from './answer.module.css';

const BUBBLE =
  'M3.5 2h9A1.5 1.5 0 0 1 14 3.5v6a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 9.5v-6A1.5 1.5 0 0 1 3.5 2z';
/** What is drawn inside: how far the person agrees, or how far a threat came by their word. */
const INSIDE: Record<ReplyAnswer, { fill?: string; line?: string }> = {
  yes: { fill: BUBBLE },
  partly: { fill: 'M2 3.5A1.5 1.5 0 0 1 3.5 2H8v9l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 9.5z' },
  no: { line: 'm5.8 4.3 4.4 4.4m0-4.4L5.8 8.7' },
  'cannot-say': { line: 'M5 6.5h.1M8 6.5h.1M11 6.5h.1' },
  'not-yet': { line: 'M5 6.5h.1M8 6.5h.1M11 6.5h.1' },
  'early-signs': { fill: 'M2 8h12v1.5a1.5 1.5 0 0 1-1.5 1.5H8l-3.5 3v-3h-1A1.5 1.5 0 0 1 2 9.5z' },
  overcome: { line: 'm5 6.6 2.2 2.2 4-4.4' },
  'never-came': { line: 'M4.6 9.6l6.8-6' },
};

/** The sign of what a person said: a bubble, so that it is never taken for the mark of a cell. Words stand beside it. */
export function AnswerSign({ answer, size = 16 }: { answer: ReplyAnswer; size?: number }) {
  const { fill, line } = INSIDE[answer];
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {fill !== undefined && <path d={fill} className={styles.fill} />}
      <path d={BUBBLE} className={styles.bubble} />
      {line !== undefined && <path d={line} className={styles.line} />}
    </svg>
  );
}
