import { HitText } from './hit-text.tsx';
import { Kbd } from './kbd.tsx';
import type { PickerMatch } from './picker-match.ts';
import styles from './search-picker.module.css';
import type { PickerEntry } from './search-picker.tsx';

interface PickerOptionProps {
  id: string;
  match: PickerMatch<PickerEntry>;
  isActive: boolean;
  /** Asks whether a new name means this one. */
  asksSame: boolean;
  onPoint: () => void;
  onTake: () => void;
}

/** One row of a picker; the field above keeps the focus and the keys. */
export function PickerOption({ id, match, isActive, asksSame, onPoint, onTake }: PickerOptionProps) {
  const { item, titleHits, hint, hintHits } = match;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
    <div
      id={id}
      role="option"
      className={styles.option}
      aria-selected={isActive}
      aria-disabled={item.taken !== undefined || undefined}
      onPointerMove={onPoint}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <span className={styles.sign}>{item.sign}</span>
      <span className={styles.title} title={item.title}>
        <HitText text={item.title} hits={titleHits} />
      </span>
      <span className={styles.side}>
        {item.taken ?? (asksSame ? 'same as?' : isActive && <Kbd>Enter</Kbd>)}
      </span>
      {hint !== undefined && hint !== '' && (
        <span className={styles.hint}>
          <HitText text={hint} hits={hintHits} />
        </span>
      )}
    </div>
  );
}
