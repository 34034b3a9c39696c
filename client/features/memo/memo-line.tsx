import type { ReactNode } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Menu } from '#client/ui/menu.tsx';
import type { MemoSort } from '#shared/memo/shelf.ts';
import styles from './shelf.module.css';

const SORTS: readonly { sort: MemoSort; label: string }[] = [
  { sort: 'newest', label: 'Last changed' },
  { sort: 'oldest', label: 'First written' },
  { sort: 'place', label: 'By place' },
];

interface MemoLineProps {
  /** Undefined until they are read. */
  count: number | undefined;
  of: number;
  sort: MemoSort;
  onSort: (sort: MemoSort) => void;
  children: ReactNode;
}

/** How many memos there are, and their order. */
export function MemoLine({ count, of, sort, onSort, children }: MemoLineProps) {
  return (
    <div className={styles.line}>
      <p role="status">
        {count !== undefined && (
          <>
            <b>
              {count === 0 ? 'No' : count} {count === 1 ? 'memo' : 'memos'}
            </b>
            {count !== of && ` of ${of}`}
          </>
        )}
      </p>
      <span className={styles.tools}>
        <Menu
          align="end"
          trigger={
            <Button look="quiet" small opens>
              <span className="vh">Order: </span>
              {SORTS.find((one) => one.sort === sort)?.label}
            </Button>
          }
          groups={[
            SORTS.map((one) => ({
              label: one.label,
              isCurrent: one.sort === sort,
              onSelect: () => onSort(one.sort),
            })),
          ]}
        />
        {children}
      </span>
    </div>
  );
}
