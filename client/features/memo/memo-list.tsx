import { Fragment, type KeyboardEvent, useState } from 'react';
import type { Coder } from '#shared/coding/coder.ts';
import { monthLabel } from '#shared/dates.ts';
import { placeKey } from '#shared/memo/place.ts';
import { type MemoSort, type ShelvedMemo, writtenIn } from '#shared/memo/shelf.ts';
import { hitSpans } from '#shared/search/hit-span.ts';
import type { Lookup } from '#shared/search/lookup.ts';
import { MemoRow } from './memo-row.tsx';
import { ABOUT_WORDS, nameOf } from './memo-words.ts';
import styles from './shelf.module.css';

/** Rows drawn at first, and how many more whenever the end comes near. */
const STEP = 30;
const NEAR_END = 800;
const NO_CLOSE_SPELLINGS: ReadonlySet<string> = new Set();

interface MemoListProps {
  memos: readonly ShelvedMemo[];
  coders: readonly Coder[];
  lookup: Lookup;
  sort: MemoSort;
  current: string | undefined;
  onOpen: (id: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What memos are grouped under: their place, or the month they were last changed or first written in. */
function groupOf(memo: ShelvedMemo, sort: MemoSort): { key: string; title: string } {
  if (sort === 'place')
    return {
      key: memo.about === 'excerpt' ? `excerpt ${memo.on.source}` : placeKey(memo),
      title: `${ABOUT_WORDS[memo.about]} · ${memo.on.name}`,
    };
  const month = sort === 'oldest' ? writtenIn(memo) : memo.changedAt.slice(0, 7);
  return { key: month, title: monthLabel(month) };
}

/** The memos that were found, group by group; only what can be seen and a little more is drawn. */
export function MemoList({ memos, coders, lookup, sort, current, onOpen, onKeyDown }: MemoListProps) {
  const [drawn, setDrawn] = useState({ of: memos, rows: STEP });
  const at = memos.findIndex(({ id }) => id === current);
  const rows = Math.max(drawn.of === memos ? drawn.rows : STEP, at + STEP / 2);
  const hitsOf = (text: string) => hitSpans(text, lookup, NO_CLOSE_SPELLINGS);
  return (
    <ol
      className={`scroll ${styles.list}`}
      aria-label="Memos found"
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight > scrollHeight - NEAR_END && rows < memos.length)
          setDrawn({ of: memos, rows: rows + STEP });
      }}
    >
      {memos.slice(0, rows).map((memo, position) => {
        const group = groupOf(memo, sort);
        const before = memos[position - 1];
        return (
          <Fragment key={memo.id}>
            {(before === undefined || groupOf(before, sort).key !== group.key) && (
              <li className={styles.group}>{group.title}</li>
            )}
            <MemoRow
              memo={memo}
              author={nameOf(coders, memo.author)}
              isCurrent={memo.id === current}
              hidesPlace={sort === 'place'}
              hitsOf={hitsOf}
              onOpen={onOpen}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}
