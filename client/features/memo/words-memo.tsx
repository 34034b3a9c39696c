import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '#client/lib/call.ts';
import { useDeed } from '#client/lib/deed.ts';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { useToast } from '#client/ui/use-toast.ts';
import { memoApi } from '#shared/api/memo.ts';
import type { Coder } from '#shared/coding/coder.ts';
import type { Memo } from '#shared/memo/memo.ts';
import { type Span, touches } from '#shared/span.ts';
import { sourceMemosQuery } from './api.ts';
import styles from './memo.module.css';
import { MemoEditor } from './memo-editor.tsx';

interface WordsMemoProps {
  study: string;
  source: string;
  /** The words it is on. */
  place: Span;
  coders: readonly Coder[];
  /** The key for a memo was pressed: it is to be written now. */
  isAsked: boolean;
  onTaken: () => void;
  /** Back to the words. */
  onLeave: () => void;
}

interface Written {
  memo: Memo | undefined;
  body: string;
  kind: Memo['kind'];
}

const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

/** The memos on some words, and the place to write one. */
export function WordsMemo({ study, source, place, coders, isAsked, onTaken, onLeave }: WordsMemoProps) {
  const cache = useQueryClient();
  const say = useToast();
  const memos = useQuery(sourceMemosQuery(study, source)).data ?? [];
  /** The memo, or the place, that is being written on. */
  const [edited, setEdited] = useState<{ id: string; focus: number }>();
  const own = memos.filter(
    (memo) =>
      memo.start !== null && memo.end !== null && touches({ start: memo.start, end: memo.end }, place),
  );
  const at = `${source}:${place.start}-${place.end}`;
  const [here, setHere] = useState(at);
  if (here !== at) {
    setHere(at);
    setEdited(undefined);
  }
  const isNew = edited?.id === at || (own.length === 0 && edited === undefined);
  const first = own[0]?.id ?? at;
  useEffect(() => {
    if (!isAsked) return;
    onTaken();
    setEdited((before) => ({ id: first, focus: (before?.focus ?? 0) + 1 }));
  }, [isAsked, onTaken, first]);
  const write = useDeed({
    send: ({ memo, body, kind }: Written, key) =>
      memo
        ? call(memoApi.change, { params: { study, memo: memo.id }, body: { body, kind, rev: memo.rev }, key })
        : call(memoApi.add, {
            params: { study },
            body: { about: 'excerpt', source, start: place.start, end: place.end, kind, body },
            key,
          }),
    onSuccess: (kept) => {
      cache.setQueryData(sourceMemosQuery(study, source).queryKey, (before) => [
        kept,
        ...(before ?? []).filter(({ id }) => id !== kept.id),
      ]);
      setEdited({ id: '', focus: 0 });
      say({ title: 'Memo', detail: 'saved', undoable: true });
      onLeave();
      return cache.invalidateQueries({ queryKey: ['study', study, 'memos'] });
    },
  });
  const save = (memo: Memo | undefined) => (body: string, kind: Memo['kind'], done: () => void) =>
    void write.runAsync({ memo, body, kind }).then(done, () => undefined);
  const initials = (memo: Memo) => coders.find(({ id }) => id === memo.author)?.initials ?? 'you';
  const close = () => {
    setEdited(undefined);
    onLeave();
  };
  return (
    <section className={styles.part} aria-label="Memo">
      <p className={styles.label}>
        Memo <Kbd>M</Kbd>
      </p>
      {own.map((memo) =>
        edited?.id === memo.id ? (
          <MemoEditor
            key={memo.id}
            draft={memo.id}
            memo={memo}
            focus={edited.focus}
            isBusy={write.isRunning}
            onSave={save(memo)}
            onClose={close}
          />
        ) : (
          <button
            key={memo.id}
            type="button"
            className={styles.memo}
            onClick={() => setEdited({ id: memo.id, focus: 1 })}
          >
            <span className={styles.body}>{memo.body}</span>
            <span className={styles.by}>
              {initials(memo)} · {memo.kind} · {day.format(new Date(memo.changedAt))}
            </span>
          </button>
        ),
      )}
      {isNew && (
        <MemoEditor
          key={at}
          draft={at}
          memo={undefined}
          focus={edited?.focus ?? 0}
          isBusy={write.isRunning}
          onSave={save(undefined)}
          onClose={close}
        />
      )}
      {write.error && <ErrorNote what={write.error.message} help={write.error.help} />}
    </section>
  );
}
