import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import { Kbd } from '#client/ui/kbd.tsx';
import type { Coder } from '#shared/coding/coder.ts';
import type { TextId } from '#shared/ids.ts';
import type { Memo } from '#shared/memo/memo.ts';
import { preview } from '#shared/memo/preview.ts';
import { type Span, touches } from '#shared/span.ts';
import { sourceMemosQuery } from './api.ts';
import styles from './memo.module.css';
import { MemoEditor } from './memo-editor.tsx';

interface WordsMemoProps {
  study: string;
  source: string;
  /** The words it is on. */
  place: Span;
  /** The text that the place counts in. */
  textVersion: TextId;
  coders: readonly Coder[];
  /** The key for a memo was pressed: it is to be written now. */
  isAsked: boolean;
  onTaken: () => void;
  /** Back to the words. */
  onLeave: () => void;
}

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

/** The memos on some words, and the place to write one. */
export function WordsMemo({
  study,
  source,
  place,
  textVersion,
  coders,
  isAsked,
  onTaken,
  onLeave,
}: WordsMemoProps) {
  const cache = useQueryClient();
  const memos = useQuery(sourceMemosQuery(study, source)).data ?? [];
  /** The memo, or the place, that is being written on. */
  const [edited, setEdited] = useState<{ id: string; focus: number }>();
  const own = memos.filter(
    (memo) =>
      memo.textVersion === textVersion &&
      memo.start !== null &&
      memo.end !== null &&
      touches({ start: memo.start, end: memo.end }, place),
  );
  const at = `${source}:${place.start}-${place.end}`;
  const [here, setHere] = useState(at);
  if (here !== at) {
    setHere(at);
    setEdited(undefined);
  }
  const may = useMay();
  const isNew = may('memo.add') && (edited?.id === at || (own.length === 0 && edited === undefined));
  const first = own[0]?.id ?? at;
  useEffect(() => {
    if (!isAsked) return;
    onTaken();
    setEdited((before) => ({ id: first, focus: (before?.focus ?? 0) + 1 }));
  }, [isAsked, onTaken, first]);
  const saved = (kept: Memo) => {
    cache.setQueryData(sourceMemosQuery(study, source).queryKey, (before) => [
      kept,
      ...(before ?? []).filter(({ id }) => id !== kept.id),
    ]);
    setEdited({ id: '', focus: 0 });
    onLeave();
  };
  const initials = (memo: Memo) => coders.find(({ id }) => id === memo.author)?.initials ?? 'you';
  const words = { about: 'excerpt' as const, source, textVersion, start: place.start, end: place.end };
  const close = () => {
    setEdited(undefined);
    onLeave();
  };
  if (own.length === 0 && !may('memo.add')) return null;
  return (
    <section className={styles.part} aria-label="Memo">
      <p className={styles.label}>
        Memo <Kbd>M</Kbd>
      </p>
      {own.map((memo) =>
        edited?.id === memo.id ? (
          <MemoEditor
            key={memo.id}
            study={study}
            draft={memo.id}
            memo={memo}
            place={words}
            focus={edited.focus}
            onSaved={saved}
            onClose={close}
          />
        ) : (
          <button
            key={memo.id}
            type="button"
            className={styles.memo}
            disabled={!may('memo.change')}
            onClick={() => setEdited({ id: memo.id, focus: 1 })}
          >
            <span className={styles.body}>{preview(memo.body)}</span>
            <span className={styles.by}>
              {initials(memo)} · {memo.kind} · {day.format(new Date(memo.changedAt))}
            </span>
          </button>
        ),
      )}
      {isNew && (
        <MemoEditor
          key={at}
          study={study}
          draft={at}
          memo={undefined}
          place={words}
          focus={edited?.focus ?? 0}
          onSaved={saved}
          onClose={close}
        />
      )}
    </section>
  );
}
