import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useMay } from '#client/lib/may.ts';
import { Button } from '#client/ui/button.tsx';
import { Markdown } from '#client/ui/markdown.tsx';
import type { Memo } from '#shared/memo/memo.ts';
import { type NamedPlace, placeKey } from '#shared/memo/place.ts';
import { writersQuery } from './api.ts';
import styles from './memo.module.css';
import { MemoEditor } from './memo-editor.tsx';
import { dayOf, nameOf } from './memo-words.ts';

interface PlaceMemosProps {
  study: string;
  place: NamedPlace;
  memos: readonly Memo[];
  onClose: () => void;
}

/** The memos on one thing, each changed in place, and where to write one more. */
export function PlaceMemos({ study, place, memos, onClose }: PlaceMemosProps) {
  const { data: coders = [] } = useQuery(writersQuery(study));
  const [edited, setEdited] = useState<string>();
  const key = placeKey(place);
  const mayAdd = useMay()('memo.add');
  const isNew = mayAdd && (edited === key || (memos.length === 0 && edited === undefined));
  const close = () => (memos.length === 0 ? onClose() : setEdited(''));
  return (
    <div className={styles.here}>
      {memos.map((memo) => (
        <article key={memo.id} className={styles.one}>
          {edited === memo.id ? (
            <MemoEditor
              study={study}
              memo={memo}
              place={{ about: memo.about }}
              draft={memo.id}
              focus={1}
              onSaved={() => setEdited('')}
              onClose={() => setEdited('')}
            />
          ) : (
            <>
              <Markdown text={memo.body} heading={4} />
              <p className={styles.by}>
                {memo.kind} · {nameOf(coders, memo.author)} · {dayOf(memo.changedAt)}
                <Button deed="memo.change" small look="quiet" onClick={() => setEdited(memo.id)}>
                  Edit
                </Button>
              </p>
            </>
          )}
        </article>
      ))}
      {isNew ? (
        <MemoEditor
          study={study}
          memo={undefined}
          place={place}
          draft={key}
          focus={1}
          onSaved={() => setEdited('')}
          onClose={close}
        />
      ) : (
        <Button deed="memo.add" small icon="plus" onClick={() => setEdited(key)}>
          Another memo
        </Button>
      )}
    </div>
  );
}
