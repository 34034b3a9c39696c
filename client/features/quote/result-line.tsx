import type { ReactNode } from 'react';
import { ListLine } from '#client/ui/list-line.tsx';
import { resultWords } from '#shared/quote/result.ts';
import type { QuoteSort } from '#shared/quote/shelf.ts';
import type { ShelfSaid } from '#shared/quote/shelf-index.ts';

const SORTS: readonly { sort: QuoteSort; label: string }[] = [
  { sort: 'match', label: 'Best match' },
  { sort: 'month', label: 'By month' },
  { sort: 'theme', label: 'By theme' },
];

interface ResultLineProps {
  answer: ShelfSaid | undefined;
  sort: QuoteSort;
  /** Something is typed; without it nothing matches best, and quotes stand by month. */
  isSearched: boolean;
  onSort: (sort: QuoteSort) => void;
  children: ReactNode;
}

/** How many quotes there are, by which spelling, what is not shown, and their order. */
export function ResultLine({ answer, sort, isSearched, onSort, children }: ResultLineProps) {
  const sorts = SORTS.filter((one) => isSearched || one.sort !== 'match');
  const held = !isSearched && sort === 'match' ? 'month' : sort;
  const count = answer?.count ?? 0;
  const left = (word: string) =>
    answer && !answer.asked.chosen.clearance?.includes(word) ? (answer.counts.clearance.get(word) ?? 0) : 0;
  const words = answer
    ? resultWords({
        count,
        exact: answer.exact,
        close: answer.close,
        refused: left('refused'),
        withdrawn: left('withdrawn'),
      })
    : [];
  return (
    <ListLine
      said={
        answer && (
          <>
            <b>
              {count === 0 ? 'No quotes' : count} {count === 0 ? '' : count === 1 ? 'quote' : 'quotes'}
            </b>
            {words.map((one) => ` · ${one}`)}
          </>
        )
      }
      sorts={sorts}
      sort={held}
      onSort={onSort}
    >
      {children}
    </ListLine>
  );
}
