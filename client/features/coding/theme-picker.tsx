import { KindShape } from '#client/ui/kind-shape.tsx';
import { SearchPicker } from '#client/ui/search-picker.tsx';
import { THEME_KINDS, type Theme, type ThemeKind } from '#shared/theme/theme.ts';
import type { PickerPlace } from './picker-place.ts';
import styles from './theme-picker.module.css';

interface ThemePickerProps {
  /** In the order in which they are offered while nothing is typed. */
  themes: readonly Theme[];
  /** Themes that the words carry already. */
  alreadyHere: ReadonlySet<string>;
  /** What a new theme is at first: the kind used last. */
  kind: ThemeKind;
  place: PickerPlace;
  onApply: (theme: Theme) => void;
  onCreate: (title: string, kind: ThemeKind) => void;
  onClose: () => void;
}

const KIND_CHOICES = THEME_KINDS.map((kind) => ({ id: kind, label: kind, sign: <KindShape kind={kind} /> }));

/** Finds a theme by a few letters and applies it; a name that does not exist is created and applied in one act. */
export function ThemePicker(props: ThemePickerProps) {
  const { themes, alreadyHere, place, onApply, onCreate, onClose } = props;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the picker by any way closes it.
    <div
      className={styles.place}
      data-above={place.isAbove || undefined}
      style={{ left: place.left, top: place.top, width: place.width }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <SearchPicker
        label="Apply a theme"
        placeholder={themes.length > 0 ? 'Find or name a theme' : 'Begin with a word for what you notice'}
        noun="themes"
        width={place.width}
        typed={place.typed}
        items={themes.map((theme) => ({
          id: theme.id,
          title: theme.title,
          hint: theme.definition,
          sign: <KindShape kind={theme.kind} tint={theme.tint} />,
          ...(alreadyHere.has(theme.id) && { taken: 'already here' }),
        }))}
        emptyWords="Type a name for what you notice; it becomes a theme."
        create={{
          label: (name, kind) => `Create ${kind} “${name}” and apply`,
          choices: KIND_CHOICES,
          choicesLabel: 'Kind of the new theme',
          first: props.kind,
          onCreate: (title, choice) => {
            const kind = THEME_KINDS.find((one) => one === choice);
            if (kind) onCreate(title, kind);
          },
        }}
        onPick={(id) => {
          const theme = themes.find((one) => one.id === id);
          if (theme) onApply(theme);
        }}
        onClose={onClose}
      />
    </div>
  );
}
