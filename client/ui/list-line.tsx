import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './list-line.module.css';
import { Menu } from './menu.tsx';

interface ListLineProps<Sort extends string> {
  /** How many there are; nothing until that is known. */
  said: ReactNode;
  sorts: readonly { sort: Sort; label: string }[];
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** What is done with the list. */
  children: ReactNode;
}

/** The line above a list: how many there are, their order, what is done with them. */
export function ListLine<Sort extends string>({ said, sorts, sort, onSort, children }: ListLineProps<Sort>) {
  return (
    <div className={styles.line}>
      <p role="status">{said}</p>
      <span className={styles.tools}>
        <Menu
          align="end"
          trigger={
            <Button look="quiet" small opens>
              <span className="vh">Order: </span>
              {sorts.find((one) => one.sort === sort)?.label}
            </Button>
          }
          groups={[
            sorts.map((one) => ({
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
