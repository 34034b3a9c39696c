import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import type { SavedSearch } from '#shared/search/saved.ts';
import styles from './saved-search-list.module.css';
import type { SavedSearchDeeds } from './use-saved-searches.ts';

interface SavedSearchListProps {
  searches: SavedSearchDeeds;
  onClose: () => void;
}

/** The saved searches in their order: named anew in place, moved by their buttons or Alt and an arrow, and removed. */
export function SavedSearchList({ searches: { saved, change, remove }, onClose }: SavedSearchListProps) {
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  /** What had the focus when its row was moved. */
  const held = useRef<HTMLElement>(undefined);
  useEffect(() => {
    if (saved.length > 0 && document.activeElement !== held.current) held.current?.focus();
    held.current = undefined;
  }, [saved]);
  const move = (one: SavedSearch, by: 1 | -1) => {
    const to = saved.indexOf(one) + by;
    if (to < 0 || to >= saved.length) return;
    held.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
    setSaid(`${one.title}: place ${to + 1} of ${saved.length}.`);
    change.run({ of: one, position: to });
  };
  const onKeyDown = (one: SavedSearch) => (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    move(one, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Saved searches"
      subtitle="Alt ↑ ↓ moves one"
      footer={<Button onClick={onClose}>Close</Button>}
    >
      {saved.length === 0 && <Empty title="No search is saved any more">Undo brings it back.</Empty>}
      <ol ref={list} className={styles.list}>
        {saved.map((one, at) => (
          <li key={one.id} onKeyDown={onKeyDown(one)}>
            <SavedField
              label={`Name of search ${at + 1}`}
              hidesLabel
              value={one.title}
              maxLength={200}
              onSave={(title) => change.run({ of: one, title })}
            />
            <IconButton
              icon="up"
              size="small"
              label={`Move ${one.title} up`}
              aria-disabled={at === 0}
              onClick={() => move(one, -1)}
            />
            <IconButton
              icon="down"
              size="small"
              label={`Move ${one.title} down`}
              aria-disabled={at === saved.length - 1}
              onClick={() => move(one, 1)}
            />
            <IconButton
              icon="trash"
              size="small"
              label={`Remove ${one.title}`}
              onClick={() => remove.run(one)}
            />
          </li>
        ))}
      </ol>
      {change.error && <ErrorNote what={change.error.message} help={change.error.help} />}
      <p className="vh" role="status">
        {said}
      </p>
    </Dialog>
  );
}
