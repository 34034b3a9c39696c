import type { KeyboardEvent } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { type Citation, citedAs } from '#shared/quote/citation.ts';
import type { CollectionItem } from '#shared/quote/collection.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import { ClearanceSign } from './clearance-sign.tsx';
import styles from './collection.module.css';

interface CollectionRowProps {
  item: CollectionItem;
  /** Its place, counted from 0. */
  at: number;
  quote: QuoteView | undefined;
  citation: Citation | undefined;
  signed: { who: string; place: string } | undefined;
  isCurrent: boolean;
  isOpen: boolean;
  isOver: boolean;
  onReach: () => void;
  onStep: (by: 1 | -1) => void;
  onMove: (by: 1 | -1) => void;
  onDrag: (isOn: boolean) => void;
  onDragOver: () => void;
  onDrop: () => void;
  onOpen: () => void;
  onNote: (note: string) => void;
  onLeaveOut: () => void;
}

/** One item of a collection: its words, who said or published them, and why it is there. */
export function CollectionRow(props: CollectionRowProps) {
  const { item, at, quote, citation, signed, isCurrent, isOpen, isOver } = props;
  const { onReach, onStep, onMove, onDrag, onDragOver, onDrop, onOpen, onNote, onLeaveOut } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
    if (by !== undefined) (event.altKey ? onMove : onStep)(by);
    else if (event.key === 'Enter') onOpen();
    else if (event.key === 'Delete') onLeaveOut();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li
      data-item={item.id}
      className={styles.item}
      aria-current={isOpen || undefined}
      data-over={isOver || undefined}
      data-published={citation ? true : undefined}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onReach}
      onKeyDown={onKeyDown}
      onDragOver={onDragOver}
      onDrop={onDrop}
      onClick={(event) => {
        const isDeed = event.target instanceof Element && event.target.closest('button, input') !== null;
        if (!isDeed && getSelection()?.isCollapsed !== false) onOpen();
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt and an arrow move the row as dragging does. */}
      <span
        className={styles.grip}
        draggable
        title="Drag, or Alt ↑ ↓"
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move';
          event.dataTransfer.setData('text/plain', item.id);
          onDrag(true);
        }}
        onDragEnd={() => onDrag(false)}
      >
        <Icon name="menu" size={14} />
        {at + 1}
      </span>
      <div>
        <p className={styles.words}>“{quote?.printed ?? citation?.text}”</p>
        <div className={styles.signed}>
          {quote && (
            <>
              <span>
                <b>{signed?.who}</b>
                {signed?.place}
              </span>
              <ClearanceSign quote={quote} />
            </>
          )}
          {citation && (
            <>
              <span>{citedAs(citation)}</span>
              <span>Published</span>
            </>
          )}
        </div>
        <SavedField
          label={`Note on item ${at + 1}`}
          hidesLabel
          placeholder="Why it is here"
          value={item.note}
          onSave={onNote}
        />
      </div>
      <IconButton
        deed="collection.leave-out"
        icon="close"
        size="small"
        label={`Take item ${at + 1} out`}
        onClick={onLeaveOut}
      />
    </li>
  );
}
