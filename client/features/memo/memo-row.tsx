import { memo as remember, useEffect, useRef } from 'react';
import { HitText } from '#client/ui/hit-text.tsx';
import { fromHit, preview } from '#shared/memo/preview.ts';
import type { ShelvedMemo } from '#shared/memo/shelf.ts';
import { ABOUT_WORDS, dayOf } from './memo-words.ts';
import styles from './shelf.module.css';

interface MemoRowProps {
  memo: ShelvedMemo;
  author: string;
  isCurrent: boolean;
  /** The place stands above it, as the heading of its group. */
  hidesPlace: boolean;
  hitsOf: (text: string) => [start: number, end: number][];
  onOpen: (id: string) => void;
}

/** One memo in the list: its place, its first words, by whom and when. */
export const MemoRow = remember(function MemoRow(props: MemoRowProps) {
  const { memo, author, isCurrent, hidesPlace, hitsOf, onOpen } = props;
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isCurrent]);
  const whole = preview(memo.body);
  const words = fromHit(whole, hitsOf(whole));
  return (
    <li ref={row} className={styles.row} aria-current={isCurrent || undefined}>
      <button type="button" className={styles.open} onClick={() => onOpen(memo.id)}>
        {!hidesPlace && (
          <span className={styles.place}>
            <span className={styles.about}>{ABOUT_WORDS[memo.about]}</span>{' '}
            <HitText text={memo.on.name} hits={hitsOf(memo.on.name)} />
          </span>
        )}
        {memo.words !== null && (
          <span className={styles.hangs}>
            “<HitText text={memo.words} hits={hitsOf(memo.words)} />”
          </span>
        )}
        <span className={styles.words}>
          <HitText text={words} hits={hitsOf(words)} />
        </span>
        <span className={styles.by}>
          {memo.kind} · {author} · {dayOf(memo.changedAt)}
        </span>
      </button>
    </li>
  );
});
