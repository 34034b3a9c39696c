import { ANSWER_OUTLINE, ANSWER_PATHS } from '#shared/drawing/answer-paths.ts';
import styles from './answer-sign.module.css';

interface AnswerSignProps {
  answer: keyof typeof ANSWER_PATHS;
  /** In pixels. */
  size?: number;
}

/** The sign of what somebody answered. Words beside it say the same. */
export function AnswerSign({ answer, size = 16 }: AnswerSignProps) {
  const { fill, line } = ANSWER_PATHS[answer];
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {fill !== '' && <path d={fill} className={styles.fill} />}
      <path d={ANSWER_OUTLINE} className={styles.bubble} />
      {line !== '' && <path d={line} className={styles.line} />}
    </svg>
  );
}
