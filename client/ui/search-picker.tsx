import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import { PickerCreateRow } from './picker-create-row.tsx';
import { matchItems, type PickerItem } from './picker-match.ts';
import { PickerOption } from './picker-option.tsx';
import styles from './search-picker.module.css';

export interface PickerEntry extends PickerItem {
  /** Drawn before the title. */
  sign?: ReactNode;
  /** Shown over the first of those that carry it, while nothing is typed. */
  group?: string;
  /** It is none of what the list counts, such as “Nobody in particular”. */
  isAside?: boolean;
  /** Why it cannot be picked again, such as “already here”. */
  taken?: string;
}

/** What the last row makes of a name that does not exist. */
export interface PickerCreate {
  /** The row's words, as in: Create theme “paper” and apply. */
  label: (name: string, choice: string) => string;
  /** What the new thing can be; ← and → choose. Empty where there is nothing to choose here. */
  choices: readonly { id: string; label: string; sign: ReactNode }[];
  /** Name of the choices, as in “Kind of the new theme”. */
  choicesLabel: string;
  /** The choice that stands first. */
  first: string;
  onCreate: (name: string, choice: string) => void;
}

export interface SearchPickerProps {
  /** Its accessible name, as in “Apply a theme”. */
  label: string;
  placeholder: string;
  /** What the items are, as in “themes”. */
  noun: string;
  items: readonly PickerEntry[];
  /** `typed` is what stood in the field. */
  onPick: (id: string, typed: string) => void;
  onClose: () => void;
  create?: PickerCreate;
  /** Said where there is nothing to pick and nothing typed. */
  emptyWords?: string;
  /** What stands in the field at first, selected. */
  typed?: string | undefined;
  /** In pixels. */
  width?: number;
}

/**
 * A searchable list under a field: type, ↑↓, Enter; Esc closes. End reaches the last row, which creates what does not
 * exist. Where it stands on the page is its opener's choice.
 */
export function SearchPicker({
  label,
  placeholder,
  noun,
  items,
  onPick,
  onClose,
  create,
  emptyWords,
  typed: first = '',
  width = 372,
}: SearchPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState(first);
  const [wanted, setActive] = useState(0);
  const [choice, setChoice] = useState(create?.first ?? '');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const name = typed.trim();
  const matches = matchItems(items, typed);
  const exists = items.some((item) => item.title.toLowerCase() === name.toLowerCase());
  const creates = create !== undefined && name !== '' && !exists;
  const rows = matches.length + (creates ? 1 : 0);
  const active = Math.min(wanted, rows - 1);
  const isOnCreate = creates && active === rows - 1;
  const counted = items.filter(({ isAside }) => !isAside).length;
  const found = matches.filter(({ item }) => !item.isAside).length;
  const rowId = (at: number) => `${id}row${at}`;

  useEffect(() => {
    if (active >= 0) document.getElementById(rowId(active))?.scrollIntoView?.({ block: 'nearest' });
  });

  const take = (at: number) => {
    if (creates && at === rows - 1) {
      create.onCreate(name, choice);
      return;
    }
    const match = matches[at];
    if (match && match.item.taken === undefined) onPick(match.item.id, name);
  };
  const turnChoice = (step: 1 | -1) => {
    const choices = create?.choices ?? [];
    const at = choices.findIndex((one) => one.id === choice);
    const next = choices[(at + step + choices.length) % choices.length];
    if (next) setChoice(next.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case 'ArrowDown':
        setActive(rows === 0 ? 0 : (active + 1) % rows);
        break;
      case 'ArrowUp':
        setActive(rows === 0 ? 0 : (active - 1 + rows) % rows);
        break;
      case 'Home':
        setActive(0);
        break;
      case 'End':
        setActive(Math.max(0, rows - 1));
        break;
      case 'Enter':
        take(active);
        break;
      case 'Escape':
        onClose();
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
        if (!isOnCreate) return;
        turnChoice(event.key === 'ArrowLeft' ? -1 : 1);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles.picker} role="dialog" aria-label={label} style={{ width }} onKeyDown={onKeyDown}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          ref={field}
          role="combobox"
          // Esc closes the list alone, not the dialog that it stands in.
          data-mantine-stop-propagation="true"
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-activedescendant={active >= 0 ? rowId(active) : undefined}
          aria-autocomplete="list"
          aria-label={label}
          autoComplete="off"
          spellCheck="false"
          placeholder={placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setActive(0);
          }}
        />
        <span className={styles.count} aria-live="polite">
          {name === '' ? '' : `${found} of `}
          {counted} {counted === 1 ? noun.replace(/^(\w+)s$/, '$1') : noun}
        </span>
      </div>
      <div
        id={`${id}list`}
        className={`scroll ${styles.list}`}
        role="listbox"
        aria-label={label}
        aria-owns={creates ? rowId(rows - 1) : undefined}
      >
        {matches.map((match, at) => {
          const { id: item, group } = match.item;
          const isFirst = name === '' && group !== undefined && group !== matches[at - 1]?.item.group;
          return (
            <div key={item} role="presentation">
              {isFirst && (
                <p className={styles.group} role="presentation">
                  {group}
                </p>
              )}
              <PickerOption
                id={rowId(at)}
                match={match}
                isActive={at === active}
                asksSame={match.isNearTwin && creates}
                onPoint={() => setActive(at)}
                onTake={() => take(at)}
              />
            </div>
          );
        })}
        {rows === 0 && (
          <p className={styles.none} role="presentation">
            {name === '' ? (emptyWords ?? `No ${noun} yet`) : `No ${noun} with “${name}”`}
          </p>
        )}
      </div>
      {creates && (
        <PickerCreateRow
          id={rowId(rows - 1)}
          create={create}
          name={name}
          choice={choice}
          onChoice={setChoice}
          isActive={isOnCreate}
          onPoint={() => setActive(rows - 1)}
          onTake={() => take(rows - 1)}
        />
      )}
    </div>
  );
}
