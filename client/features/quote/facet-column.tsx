import { useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import type { Facet } from '#shared/quote/facet.ts';
import { FacetGroup } from './facet-group.tsx';
import type { FacetList } from './facet-options.ts';
import styles from './facets.module.css';

interface FacetColumnProps {
  lists: readonly FacetList[];
  chosenOf: (facet: Facet) => readonly string[];
  onChoose: (facet: Facet, words: string[]) => void;
  /** Undefined while nothing is narrowed. */
  onReset: (() => void) | undefined;
  /** Facets somebody narrowed by. */
  narrowedBy: number;
}

/** Everything quotes can be narrowed by; on a narrow page behind one button that says how much is. */
export function FacetColumn({ lists, chosenOf, onChoose, onReset, narrowedBy }: FacetColumnProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <aside className={styles.column} aria-label="Filters" data-open={isOpen || undefined}>
      <span className={styles.fold}>
        <Button small opens aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {narrowedBy > 0 ? `Filters, ${narrowedBy} set` : 'Filters'}
        </Button>
      </span>
      <div className={`scroll ${styles.facets}`}>
        <div className={styles.head}>
          <h2>Filter</h2>
          {onReset && (
            <button type="button" className={styles.more} onClick={onReset}>
              Reset
            </button>
          )}
        </div>
        {lists.map((list) => (
          <FacetGroup key={list.facet} list={list} chosen={chosenOf(list.facet)} onChoose={onChoose} />
        ))}
      </div>
    </aside>
  );
}
