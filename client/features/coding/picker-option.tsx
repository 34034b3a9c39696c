import type { ReactNode } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Pick } from '#shared/coding/pick.ts';
import { Marked } from './marked.tsx';
import styles from './picker.module.css';

interface PickerOptionProps {
  id: string;
  pick: Pick;
  isActive: boolean;
  /** At the right: a key, or what is to be known of it. */
  aside: ReactNode;
  onAccept: () => void;
}

/** A theme in the picker, with what was typed marked in its title or definition. */
export function PickerOption({ id, pick, isActive, aside, onAccept }: PickerOptionProps) {
  const { theme, hits, detail, detailHits } = pick;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of its list.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
    <div
      id={id}
      className={styles.option}
      role="option"
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onAccept}
    >
      <KindShape kind={theme.kind} />
      <span className={styles.title} title={theme.title}>
        <Marked text={theme.title} hits={hits} />
      </span>
      <span className={styles.aside}>{aside}</span>
      {detail !== '' && (
        <span className={styles.detail}>
          <Marked text={detail} hits={detailHits} />
        </span>
      )}
    </div>
  );
}
