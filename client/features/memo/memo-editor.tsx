import { useEffect, useRef } from 'react';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import { ErrorNote } from '#client/ui/error-note.tsx';
import { type Memo, MemoKind } from '#shared/memo/memo.ts';
import styles from './memo.module.css';
import { MemoConflict } from './memo-conflict.tsx';
import { type NewPlace, useMemoDeeds } from './use-memo-deeds.ts';
import { useMemoDraft } from './use-memo-draft.ts';

interface MemoEditorProps {
  study: string;
  /** The memo that is changed, or undefined for a new one. */
  memo: Memo | undefined;
  /** What a new one is on; undefined while that is still to be chosen. */
  place: NewPlace | undefined;
  /** What the draft of a new one is kept under. */
  draft: string;
  /** Takes the focus when it comes, and whenever this grows. */
  focus?: number;
  rows?: number;
  onSaved: (memo: Memo) => void;
  onClose: () => void;
}

/** Where a memo is written; what stands here is kept in the browser until it is saved. */
export function MemoEditor(props: MemoEditorProps) {
  const { study, memo, place, draft: id, focus = 0, rows = 4, onSaved, onClose } = props;
  const draft = useMemoDraft(memo?.id ?? id, memo);
  const { write } = useMemoDeeds(study);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus > 0) field.current?.focus();
  }, [focus]);
  const body = draft.body.trim();
  const held =
    place === undefined ? 'choose what it is on first' : body === '' ? 'a memo needs words' : undefined;
  const save = () => {
    if (held !== undefined || place === undefined || write.isRunning) return;
    if (memo && !draft.isUnsaved) {
      onClose();
      return;
    }
    void write.runAsync({ memo, place, kind: draft.kind, body }).then(
      (kept) => {
        draft.discard();
        onSaved(kept);
      },
      () => undefined,
    );
  };
  if (memo && draft.isBehind)
    return (
      <MemoConflict
        study={study}
        memo={memo}
        mine={draft.body}
        isBusy={write.isRunning}
        error={write.error?.code === 'conflict' ? null : write.error}
        onKeepMine={save}
        onTakeTheirs={() => {
          draft.discard();
          write.reset();
          onClose();
        }}
      />
    );
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        value={draft.body}
        rows={rows}
        aria-label="Memo"
        aria-describedby={`${id}policy`}
        placeholder="What do you notice?"
        onChange={(event) => draft.write({ body: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            event.stopPropagation();
            onClose();
          } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            event.stopPropagation();
            save();
          }
        }}
      />
      <div className={styles.deeds}>
        <select
          value={draft.kind}
          aria-label="Kind of memo"
          onChange={(event) => {
            const kind = MemoKind.safeParse(event.target.value).data;
            if (kind) draft.write({ kind });
          }}
        >
          {MemoKind.options.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        {draft.isUnsaved && (
          <Button small look="quiet" onClick={draft.discard}>
            Discard
          </Button>
        )}
        <Button small busy={write.isRunning} heldBack={held} title={keyLabel('mod+enter')} onClick={save}>
          Save
        </Button>
      </div>
      <p className={styles.policy} id={`${id}policy`}>
        {draft.isUnsaved
          ? 'A draft kept here, in this browser, until you save it for the team.'
          : 'Kept in this browser as you write; Save adds it for the team, with your name and the day.'}
      </p>
      {write.error && <ErrorNote what={write.error.message} help={write.error.help} />}
    </div>
  );
}
