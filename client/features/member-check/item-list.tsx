import { useRef } from 'react';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import type { CheckItemView, CheckView } from '#shared/member-check/check-view.ts';
import { MOST_ITEMS } from '#shared/member-check/member-check.ts';
import { readingAge } from '#shared/member-check/reading.ts';
import { AddSentence } from './add-sentence.tsx';
import type { BasisWay } from './basis-links.tsx';
import { FaultNotes } from './fault-notes.tsx';
import { ItemRow } from './item-row.tsx';
import styles from './sheet.module.css';
import type { CheckDeeds } from './use-check-deeds.ts';
import { useItemKeys } from './use-item-keys.ts';

interface ItemListProps {
  check: CheckView;
  deeds: CheckDeeds;
  themes: readonly { id: string; title: string }[];
  waysOf: (item: CheckItemView) => BasisWay[];
}

/** The sentences of a draft in their order: worded, moved, taken off, added; at most ten. */
export function ItemList({ check, deeds, themes, waysOf }: ItemListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { items, faults } = check;
  const way = useItemKeys(items, list, deeds);
  const age = readingAge(items.map(({ statement }) => statement.replace(/“[^”]*”/gu, 'it')));
  const error = deeds.changeItem.error ?? deeds.removeItem.error ?? deeds.addItem.error;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears which of the rows in it has the focus.
    <div ref={list} onFocus={way.onFocus}>
      <h2 className={styles.heading}>
        Sentences{' '}
        <span>
          {items.length} of at most {MOST_ITEMS}
          {age !== null && `, read with ease at about ${age}`}
        </span>
      </h2>
      <FaultNotes faults={faults.filter(({ item }) => item === null)} />
      {error && <ErrorNote what={error.message} help={error.help} />}
      <ol className={styles.items}>
        {items.map((item, at) => (
          <ItemRow
            key={item.id}
            item={item}
            number={at + 1}
            isCurrent={way.current === item.id}
            faults={faults.filter((one) => one.item === item.id)}
            ways={waysOf(item)}
            deeds={deeds}
            onUp={way.mover(item, -1)}
            onDown={way.mover(item, 1)}
          />
        ))}
      </ol>
      <AddSentence
        themes={themes}
        add={deeds.addItem}
        heldBack={items.length >= MOST_ITEMS ? 'Ten are on it: take one off first' : undefined}
      />
      <p className={styles.keys}>
        <Kbd>↑</Kbd> <Kbd>↓</Kbd> choose <Kbd>Alt ↑</Kbd> <Kbd>Alt ↓</Kbd> move <Kbd>E</Kbd> reword{' '}
        <Kbd>X</Kbd> take off
      </p>
    </div>
  );
}
