import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '#client/ui/button.tsx';
import { Empty } from '#client/ui/empty.tsx';
import { type HistoryFilter, historyQuery } from './api.ts';
import styles from './history.module.css';
import { HistoryBar } from './history-bar.tsx';
import { HistoryList } from './history-list.tsx';

interface HistoryViewProps {
  study: string;
  filter: HistoryFilter;
  open: number | undefined;
  onFilter: (change: HistoryFilter) => void;
  onOpen: (deed: number | undefined) => void;
}

/** What happened in a study, narrowed and page by page. */
export function HistoryView({ study, filter, open, onFilter, onOpen }: HistoryViewProps) {
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    ...historyQuery(study, filter),
    placeholderData: keepPreviousData,
  });
  const first = data?.pages[0];
  if (!first) return null;
  const entries = data.pages.flatMap(({ items }) => items);
  return (
    <>
      <HistoryBar
        filter={filter}
        people={first.people}
        words={first.words}
        about={first.title}
        onChange={onFilter}
      />
      {entries.length === 0 && (
        <Empty
          title="Nothing of the kind happened"
          deeds={
            <Button
              onClick={() => onFilter({ by: undefined, word: undefined, day: undefined, about: undefined })}
            >
              Show everything
            </Button>
          }
        />
      )}
      <HistoryList study={study} entries={entries} open={open} onOpen={onOpen} />
      {hasNextPage && (
        <p className={styles.more}>
          <Button busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            What happened before
          </Button>
        </p>
      )}
    </>
  );
}
