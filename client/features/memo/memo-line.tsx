import type { ReactNode } from 'react';
import { ListLine } from '#client/ui/list-line.tsx';
import type { MemoSort } from '#shared/memo/shelf.ts';

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
    <ListLine
      said={
        count !== undefined && (
          <>
            <b>
              {count === 0 ? 'No' : count} {count === 1 ? 'memo' : 'memos'}
            </b>
            {count !== of && ` of ${of}`}
          </>
        )
      }
      sorts={SORTS}
      sort={sort}
      onSort={onSort}
    >
      {children}
    </ListLine>
  );
}
