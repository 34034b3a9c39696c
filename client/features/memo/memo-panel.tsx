import { useEffect, useState } from 'react';
import { isDraftKept } from '#client/lib/draft.ts';
import type { Place } from '#client/lib/place.ts';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { Markdown } from '#client/ui/markdown.tsx';
import { Panel } from '#client/ui/panel.tsx';
import { PlaceLink } from '#client/ui/place-link.tsx';
import type { ShelvedMemo } from '#shared/memo/shelf.ts';
import { MemoEditor } from './memo-editor.tsx';
import { MemoStates } from './memo-states.tsx';
import { dayOf, onWords } from './memo-words.ts';
import styles from './shelf.module.css';
import { useMemoDeeds } from './use-memo-deeds.ts';

interface MemoPanelProps {
  study: string;
  memo: ShelvedMemo;
  author: string;
  /** The way to what it is on. */
  place: Place;
  isEdited: boolean;
  onEdit: (isEdited: boolean) => void;
  onClose: () => void;
}

/** A memo in full: the words it hangs on, what it says and said, and what can be done with it. */
export function MemoPanel({ study, memo, author, place, isEdited, onEdit, onClose }: MemoPanelProps) {
  const { remove } = useMemoDeeds(study);
  const [hasDraft, setHasDraft] = useState(false);
  useEffect(() => setHasDraft(!isEdited && isDraftKept('memo', memo.id)), [memo.id, isEdited]);
  useShortcuts('Memo', [
    { keys: 'e', deed: 'memo.change', does: 'Edit the open memo', run: () => onEdit(true) },
  ]);
  const changed = dayOf(memo.changedAt) !== dayOf(memo.createdAt) && `, changed ${dayOf(memo.changedAt)}`;
  return (
    <Panel
      title={memo.on.name}
      eyebrow={`${memo.kind[0]?.toUpperCase()}${memo.kind.slice(1)} memo on ${onWords(memo.about)}`}
      head={
        <p className={styles.way}>
          <PlaceLink place={place}>
            {memo.on.turn === null ? 'Open its place' : `Open its words, turn ${memo.on.turn}`}
          </PlaceLink>
        </p>
      }
      onClose={onClose}
      width={400}
      footer={
        isEdited ? undefined : (
          <div className={styles.deeds}>
            <Button deed="memo.change" small icon="edit" keys="E" onClick={() => onEdit(true)}>
              Edit
            </Button>
            <Button
              small
              look="quiet"
              icon="trash"
              busy={remove.isRunning}
              onClick={() => void remove.runAsync(memo).then(onClose, () => undefined)}
            >
              Trash
            </Button>
          </div>
        )
      }
    >
      <article className={styles.memo}>
        {memo.words !== null && <blockquote className={styles.quoted}>{memo.words}</blockquote>}
        {isEdited ? (
          <MemoEditor
            study={study}
            memo={memo}
            place={{ about: memo.about }}
            draft={memo.id}
            focus={1}
            rows={12}
            onSaved={() => onEdit(false)}
            onClose={() => onEdit(false)}
          />
        ) : (
          <>
            {hasDraft && (
              <p className={styles.unsaved}>
                You have a draft of this memo that is not saved.{' '}
                <Button deed="memo.change" small look="quiet" onClick={() => onEdit(true)}>
                  Go on writing
                </Button>
              </p>
            )}
            <Markdown text={memo.body} />
          </>
        )}
        <p className="sub">
          {author}, {dayOf(memo.createdAt)}
          {changed}
        </p>
        {remove.error && <ErrorNote what={remove.error.message} help={remove.error.help} />}
        <MemoStates study={study} memo={memo} />
      </article>
    </Panel>
  );
}
