import { useEffect, useRef } from 'react';
import { useDraft } from '#client/lib/draft.ts';
import { keyLabel } from '#client/lib/shortcuts.ts';
import { Button } from '#client/ui/button.tsx';
import type { Memo } from '#shared/memo/memo.ts';
import styles from './memo.module.css';

interface MemoEditorProps {
  /** What the draft is kept under: the memo, or the place it is on. */
  draft: string;
  memo: Memo | undefined;
  /** Takes the focus when it comes, and whenever this grows. */
  focus: number;
  isBusy: boolean;
  onSave: (body: string, kind: Memo['kind'], done: () => void) => void;
  onClose: () => void;
}

const KINDS: readonly Memo['kind'][] = ['analytic', 'methodological', 'reflexive'];
const isKind = (value: string): value is Memo['kind'] => KINDS.some((kind) => kind === value);

/** Where a memo is written; what stands here is kept in the browser until it is saved. */
export function MemoEditor({ draft: id, memo, focus, isBusy, onSave, onClose }: MemoEditorProps) {
  const draft = useDraft('memo', id, memo?.body ?? '');
  const kind = useDraft('memo-kind', id, memo?.kind ?? 'analytic');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus > 0) field.current?.focus();
  }, [focus]);
  const chosen = isKind(kind.text) ? kind.text : 'analytic';
  const save = () => {
    if (draft.text.trim() === '') return;
    onSave(draft.text.trim(), chosen, () => {
      draft.discard();
      kind.discard();
    });
  };
  return (
    <div className={styles.editor}>
      <textarea
        ref={field}
        value={draft.text}
        rows={4}
        aria-label="Memo"
        placeholder="What do you notice?"
        onChange={(event) => draft.write(event.target.value)}
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
        <select value={chosen} aria-label="Kind of memo" onChange={(event) => kind.write(event.target.value)}>
          {KINDS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
        {draft.isChanged && <span className={styles.kept}>draft kept here</span>}
        <Button
          small
          busy={isBusy}
          heldBack={draft.text.trim() === '' ? 'a memo needs words' : undefined}
          title={keyLabel('mod+enter')}
          onClick={save}
        >
          Save
        </Button>
      </div>
    </div>
  );
}
