import { Icon } from '#client/ui/icon.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { THEME_KINDS, type ThemeKind } from '#shared/theme/theme.ts';
import styles from './picker.module.css';

interface PickerCreateProps {
  id: string;
  title: string;
  kind: ThemeKind;
  isActive: boolean;
  onKind: (kind: ThemeKind) => void;
  onAccept: () => void;
}

/** The last row of the picker: makes a theme of what was typed, of the kind chosen, and applies it. */
export function PickerCreate({ id, title, kind, isActive, onKind, onAccept }: PickerCreateProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of its list.
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
    <div
      id={id}
      className={styles.create}
      role="option"
      aria-selected={isActive}
      aria-label={`Create ${kind} “${title}” and apply; left and right arrow choose the kind`}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onAccept}
    >
      <Icon name="plus" />
      <span className={styles.title}>Create theme “{title}” and apply</span>
      <span className={styles.kinds}>
        {THEME_KINDS.map((one) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: arrows on the option do the same.
          // biome-ignore lint/a11y/useKeyWithClickEvents: arrows on the option do the same.
          <span
            key={one}
            data-kind={one}
            data-chosen={one === kind || undefined}
            title={one}
            onClick={(event) => {
              event.stopPropagation();
              onKind(one);
            }}
          >
            <KindShape kind={one} />
          </span>
        ))}
      </span>
    </div>
  );
}
