import type { LooseEnd } from '#shared/area/board.ts';
import styles from './loose-ends.module.css';

interface LooseEndsProps {
  counts: Record<LooseEnd, number>;
  /** Only these are kept in full strength. */
  only: LooseEnd | undefined;
  onOnly: (only: LooseEnd | undefined) => void;
}

const WORDS: Record<LooseEnd, [one: string, many: string]> = {
  'no-answer': ['threat without an answer', 'threats without an answer'],
  'no-excerpt': ['link without an excerpt', 'links without an excerpt'],
  'carries-nothing': ['enabler that carries nothing', 'enablers that carry nothing'],
  'no-owner': ['step without an owner', 'steps without an owner'],
};
export const LOOSE_ENDS = ['no-answer', 'no-excerpt', 'carries-nothing', 'no-owner'] as const;

/** What dangles on the board; each count keeps only what it counts in full strength. */
export function LooseEnds({ counts, only, onOnly }: LooseEndsProps) {
  const some = LOOSE_ENDS.filter((end) => counts[end] > 0);
  if (some.length === 0) return <p className={styles.ends}>No loose ends</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend on the screen.
    <div className={styles.ends} role="group" aria-label="Loose ends">
      <b>Loose ends</b>
      {some.map((end) => (
        <button
          key={end}
          type="button"
          aria-pressed={only === end}
          onClick={() => onOnly(only === end ? undefined : end)}
        >
          <b>{counts[end]}</b> {WORDS[end][counts[end] === 1 ? 0 : 1]}
        </button>
      ))}
    </div>
  );
}
