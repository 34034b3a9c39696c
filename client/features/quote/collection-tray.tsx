import type { ReactNode } from 'react';
import { Button } from '#client/ui/button.tsx';
import { balanceOf, type Heard, type Imbalance, imbalanceOf } from '#shared/quote/balance.ts';
import { collectedWords } from '#shared/quote/collected.ts';
import type { CollectionView } from '#shared/quote/collection.ts';
import type { QuoteView } from '#shared/quote/quote.ts';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import { balanceFrame, weighing } from '#shared/quote/weighed.ts';
import { BalanceMeter } from './balance-meter.tsx';
import styles from './collection.module.css';

interface CollectionTrayProps {
  frame: ShelfFrame;
  quotes: ReadonlyMap<string, QuoteView>;
  /** How the voices of the whole shelf are spread. */
  heard: readonly Heard[];
  /** Undefined where there is none yet. */
  collection: CollectionView | undefined;
  /** The collection's name, which opens what can be done with it. */
  menu: ReactNode;
  /** What can be done with what lies in it. */
  tools: ReactNode;
  onBegin: () => void;
  onShow: (imbalance: Imbalance) => void;
}

/** One collection under the quotes: how much lies in it, and whose voices. */
export function CollectionTray(props: CollectionTrayProps) {
  const { frame, quotes, heard, collection, menu, tools, onBegin, onShow } = props;
  if (!collection)
    return (
      <section className={styles.tray} aria-label="Collection">
        <div className={styles.line}>
          <p>
            <b>Nothing collected yet.</b> Put quotes together for a chapter, in an order of their own.
          </p>
          <Button deed="collection.add" small icon="plus" onClick={onBegin}>
            Begin a collection
          </Button>
        </div>
      </section>
    );
  const inside = collection.items.flatMap(({ quote }) => (quote ? (quotes.get(quote) ?? []) : []));
  const citations = collection.items.filter(({ citation }) => citation !== null).length;
  const [count, ...others] = collectedWords(inside, citations);
  const rest = others.map((one) => ` · ${one}`).join('');
  const weighed = inside.map(weighing(frame));
  const parts = balanceOf(weighed, balanceFrame(frame, heard));
  const imbalance = imbalanceOf(parts, weighed, heard);
  return (
    <section className={styles.tray} aria-label="Collection" data-tall-foot>
      <div className={styles.line}>
        {menu}
        <p role="status">
          <b>{count}</b>
          {rest}
        </p>
        <span className={styles.tools}>{tools}</span>
      </div>
      {inside.length > 0 && <BalanceMeter parts={parts} imbalance={imbalance} onShow={onShow} />}
    </section>
  );
}
