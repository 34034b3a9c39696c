import { Mark } from '#client/ui/mark.tsx';
import type { MarkShape } from '#shared/drawing/mark-shapes.ts';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './meaning.module.css';

const KEY: readonly { shape: MarkShape; words: string }[] = [
  { shape: 'core-2', words: 'present' },
  { shape: 'half', words: 'raised by others only' },
  { shape: 'ring', words: 'not raised' },
  { shape: 'question', words: 'not looked for, or to re-check' },
  { shape: 'tilde', words: 'too little talk' },
  { shape: 'dash', words: 'no interview' },
];

/** What the marks of a preview mean. */
export function EffectKey({ kind }: { kind: ThemeKind | null }) {
  return (
    <ul className={styles.key} aria-label="What the marks mean">
      {KEY.map(({ shape, words }) => (
        <li key={words}>
          <Mark shape={shape} kind={kind} size={14} />
          {words}
        </li>
      ))}
    </ul>
  );
}
