import type { ComponentProps, ReactNode } from 'react';
import { Empty } from '#client/ui/empty.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import type { ShelfSaid } from '#shared/quote/shelf-index.ts';
import { NoHits } from './no-hits.tsx';
import { QuoteList } from './quote-list.tsx';
import styles from './result.module.css';

type ListProps = ComponentProps<typeof QuoteList>;

interface QuoteResultProps extends Omit<ListProps, 'answer' | 'frame'> {
  typed: string;
  /** Not all quotes are here. */
  isLarge: boolean;
  frame: ShelfFrame | undefined;
  answer: ShelfSaid | undefined;
  failure: { what: string; help?: string } | null;
  onRetry: () => void;
  /** Undefined where no filter is set. */
  onClearFilters: (() => void) | undefined;
  onClearSearch: () => void;
  /** The way to where quotes are marked. */
  wayToSources: ReactNode;
}

/** The quotes that fit; or why there are none, and what to do. */
export function QuoteResult(props: QuoteResultProps) {
  const {
    typed,
    isLarge,
    frame,
    answer,
    failure,
    onRetry,
    onClearFilters,
    onClearSearch,
    wayToSources,
    ...list
  } = props;
  if (failure) return <ErrorNote {...failure} onRetry={onRetry} />;
  if (!frame || !answer)
    return (
      <div className={styles.waiting}>
        <Waiting label="Reading the quotes…" lines={4} lineHeight={110} />
      </div>
    );
  if (answer.total === 0)
    return (
      <Empty title="No quotes yet" deeds={wayToSources}>
        Mark words with Q on the coding desk. They come here as drafts, with who said them.
      </Empty>
    );
  if (answer.count === 0)
    return (
      <NoHits
        study={list.study}
        typed={typed}
        quotes={isLarge ? undefined : list.quotes.values()}
        onClearFilters={onClearFilters}
        onClearSearch={onClearSearch}
      />
    );
  return <QuoteList {...list} frame={frame} answer={answer} />;
}
