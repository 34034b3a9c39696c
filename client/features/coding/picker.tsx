import { useEffect, useId, useRef } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import type { Theme, ThemeKind } from '#shared/theme/theme.ts';
import styles from './picker.module.css';
import { PickerCreate } from './picker-create.tsx';
import { PickerOption } from './picker-option.tsx';
import { usePicker } from './use-picker.ts';

interface PickerProps {
  /** In the order in which they are offered while nothing is typed. */
  themes: readonly Theme[];
  /** Themes that the words carry already. */
  alreadyHere: ReadonlySet<string>;
  /** What a new theme is at first: the kind used last. */
  kind: ThemeKind;
  /** In pixels, in what scrolls. */
  place: { left: number; top: number; isAbove: boolean; width: number };
  onApply: (theme: Theme) => void;
  onCreate: (title: string, kind: ThemeKind) => void;
  onClose: () => void;
}

/** Finds a theme by a few letters and applies it; a name that does not exist is created and applied in one act. */
export function Picker({ themes, alreadyHere, kind, place, onApply, onCreate, onClose }: PickerProps) {
  const id = useId();
  const picker = usePicker({ themes, kind, onApply, onCreate, onClose });
  const { typed, title, picks, same, canCreate, active } = picker;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => input.current?.focus({ preventScroll: true }), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever becomes active is brought into view.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, typed]);
  const option = (at: number) => `${id}-${at}`;
  const asideOf = (theme: Theme, at: number) => {
    if (alreadyHere.has(theme.id)) return 'already here';
    if (theme.id === same?.id && title !== theme.title) return 'same as?';
    return at === active ? <Kbd>Enter</Kbd> : null;
  };
  return (
    <div
      className={styles.picker}
      role="dialog"
      aria-label="Apply a theme"
      data-above={place.isAbove || undefined}
      style={{ left: place.left, top: place.top, width: place.width }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
    >
      <div className={styles.field}>
        <Icon name="search" />
        <input
          ref={input}
          value={typed}
          onChange={(event) => picker.type(event.target.value)}
          onKeyDown={picker.onKeyDown}
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? option(active) : undefined}
          aria-autocomplete="list"
          aria-label="Theme"
          autoComplete="off"
          placeholder={themes.length > 0 ? 'Find or name a theme' : 'Begin with a word for what you notice'}
        />
        <span role="status">
          {title !== '' && themes.length > 0 && `${picks.length} of ${themes.length} themes`}
        </span>
      </div>
      <div ref={list} id={`${id}-list`} className={styles.options} role="listbox" aria-label="Themes">
        {picks.map((pick, at) => (
          <PickerOption
            key={pick.theme.id}
            id={option(at)}
            pick={pick}
            isActive={at === active}
            aside={asideOf(pick.theme, at)}
            onAccept={() => picker.accept(at)}
          />
        ))}
        {canCreate && (
          <PickerCreate
            id={option(picks.length)}
            title={title}
            kind={picker.kind}
            isActive={active === picks.length}
            onKind={picker.chooseKind}
            onAccept={() => picker.accept(picks.length)}
          />
        )}
      </div>
      {active < 0 && <p className={styles.none}>Type a name for what you notice; it becomes a theme.</p>}
    </div>
  );
}
