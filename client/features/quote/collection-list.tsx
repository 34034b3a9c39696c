import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { SavedField } from '#client/ui/saved-field.tsx';
import { monthLabel } from '#shared/dates.ts';
import type { Citation } from '#shared/quote/citation.ts';
import type { CollectionItem, CollectionView } from '#shared/quote/collection.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import styles from './collection.module.css';
import { CollectionRow } from './collection-row.tsx';
import type { useCollectionDeeds } from './use-collection-deeds.ts';
import { whoAndWhere } from './who-and-where.ts';

interface CollectionListProps {
  frame: ShelfFrame;
  collection: CollectionView;
  quotes: ReadonlyMap<string, QuoteView>;
  citations: ReadonlyMap<string, Citation>;
  deeds: ReturnType<typeof useCollectionDeeds>;
  /** The quote whose panel is open. */
  open: string | undefined;
  onOpen: (quote: string) => void;
  onClose: () => void;
  tools: ReactNode;
}

/** A collection in its order: moved by dragging or Alt and an arrow, each item with a note. */
export function CollectionList(props: CollectionListProps) {
  const { frame, collection, quotes, citations, deeds, open, onOpen, onClose, tools } = props;
  const { id, rev, title, note, items } = collection;
  const { place, leaveOut, change } = deeds;
  const list = useRef<HTMLOListElement>(null);
  const [reached, setReached] = useState<string>();
  const [dragged, setDragged] = useState<CollectionItem>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState('');
  const current = items.find((item) => item.id === reached) ?? items[0];
  const focus = (item: string) =>
    list.current?.querySelector<HTMLElement>(`[data-item="${item}"]`)?.focus({ preventScroll: false });
  const moved = useRef<string>(undefined);
  // What was moved keeps the focus, wherever its row is drawn now.
  useEffect(() => {
    if (items.length > 0 && moved.current !== undefined) focus(moved.current);
    moved.current = undefined;
  });
  const move = (item: CollectionItem, to: number) => {
    if (to < 0 || to >= items.length || items[to]?.id === item.id) return;
    moved.current = item.id;
    setSaid(`Moved to place ${to + 1} of ${items.length}.`);
    place.run({ item, position: to });
  };
  const failed = place.error ?? leaveOut.error ?? change.error;
  const monthOf = (quote: QuoteView) => {
    const said = frame.waves.find((wave) => wave.id === quote.wave);
    return said && monthLabel(said.month);
  };
  return (
    <div className={styles.view}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <span className={styles.tools}>
          {tools}
          <Button small onClick={onClose}>
            Back to all quotes
          </Button>
        </span>
        <SavedField
          label="Note on the collection"
          hidesLabel
          placeholder="What is it for?"
          value={note}
          onSave={(written) => change.run({ collection: id, rev, note: written })}
        />
        {failed && <ErrorNote what={failed.message} help={failed.help} />}
      </header>
      {items.length === 0 ? (
        <Empty title="Nothing lies in it yet">Go to a quote and press B: it comes here, at the end.</Empty>
      ) : (
        <ol
          ref={list}
          className={`scroll ${styles.items}`}
          aria-label={title}
          onDragOver={(event) => dragged && event.preventDefault()}
        >
          {items.map((item, at) => {
            const quote = item.quote ? quotes.get(item.quote) : undefined;
            const citation = item.citation ? citations.get(item.citation) : undefined;
            if (!quote && !citation) return null;
            const area = quote?.area && frame.areas.find((one) => one.id === quote.area)?.name;
            return (
              <CollectionRow
                key={item.id}
                item={item}
                at={at}
                quote={quote}
                citation={citation}
                signed={quote && whoAndWhere(quote.attribution, area ?? undefined, monthOf(quote))}
                isCurrent={item.id === current?.id}
                isOpen={open !== undefined && item.quote === open}
                isOver={over === at}
                onReach={() => setReached(item.id)}
                onStep={(by) => {
                  const next = items[at + by];
                  if (!next) return;
                  setReached(next.id);
                  focus(next.id);
                }}
                onMove={(by) => move(item, at + by)}
                onDrag={(isOn) => {
                  setDragged(isOn ? item : undefined);
                  setOver(undefined);
                }}
                onDragOver={() => dragged && setOver(at)}
                onDrop={() => {
                  if (dragged) move(dragged, at);
                  setDragged(undefined);
                  setOver(undefined);
                }}
                onOpen={() => quote && onOpen(quote.id)}
                onNote={(written) => place.run({ item, note: written })}
                onLeaveOut={() => {
                  const thing = item.quote
                    ? { quote: item.quote }
                    : item.citation && { citation: item.citation };
                  const next = items[at + 1] ?? items[at - 1];
                  moved.current = next?.id;
                  if (thing) leaveOut.run({ collection: id, thing });
                }}
              />
            );
          })}
        </ol>
      )}
      <p className="vh" role="status">
        {said}
      </p>
    </div>
  );
}
