import { Modal } from '@mantine/core';
import { Fragment, type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Icon } from './icon.tsx';
import styles from './palette.module.css';
import type { PickerMatch } from './picker-match.ts';
import { PickerOption } from './picker-option.tsx';
import type { PickerEntry } from './search-picker.tsx';

export interface PaletteGroup {
  title: string;
  rows: readonly PickerMatch<PickerEntry>[];
}

interface PaletteProps {
  label: string;
  placeholder: string;
  typed: string;
  onTyped: (typed: string) => void;
  /** What fits what was typed, best group first. */
  groups: readonly PaletteGroup[];
  /** Said where nothing fits. */
  nothing: string;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** A field over the page that finds things as one types; arrows choose, Enter takes, Esc closes. */
export function Palette(props: PaletteProps) {
  const { label, placeholder, typed, onTyped, groups, nothing, onPick, onClose } = props;
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const rows = groups.flatMap((group) => group.rows);
  const active = Math.min(wanted, rows.length - 1);
  useEffect(() => {
    document.getElementById(`${id}${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const last = rows.length - 1;
    const row = rows[active];
    if (event.key === 'ArrowDown') setWanted(active >= last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setWanted(active <= 0 ? Math.max(0, last) : active - 1);
    else if (event.key === 'Enter' && row) onPick(row.item.id);
    else return;
    event.preventDefault();
  };
  let at = -1;
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={560}
      yOffset={52}
      lockScroll={false}
      zIndex="var(--layer-dialog)"
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.palette ?? '' }}
    >
      <Modal.Overlay className={styles.scrim} />
      <Modal.Content aria-label={label}>
        <div className={styles.field}>
          <Icon name="search" />
          <input
            data-autofocus
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}list`}
            aria-activedescendant={active >= 0 ? `${id}${active}` : undefined}
            aria-autocomplete="list"
            aria-label={label}
            autoComplete="off"
            spellCheck="false"
            placeholder={placeholder}
            value={typed}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              onTyped(event.currentTarget.value);
              setWanted(0);
            }}
          />
        </div>
        <div id={`${id}list`} role="listbox" aria-label={label} className={`scroll ${styles.list}`}>
          {groups.map((group) => (
            <Fragment key={group.title}>
              <p className={styles.group} role="presentation">
                {group.title}
              </p>
              {group.rows.map((match) => {
                at += 1;
                const here = at;
                return (
                  <PickerOption
                    key={match.item.id}
                    id={`${id}${here}`}
                    match={match}
                    isActive={here === active}
                    asksSame={false}
                    onPoint={() => setWanted(here)}
                    onTake={() => onPick(match.item.id)}
                  />
                );
              })}
            </Fragment>
          ))}
        </div>
        <p className={rows.length === 0 ? styles.nothing : 'vh'} role="status">
          {rows.length === 0 ? nothing : `${rows.length} found`}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}
