import { useCallback, useId, useState } from 'react';
import { Button } from '#client/ui/button.tsx';
import { Dialog } from '#client/ui/dialog.tsx';
import type { Span } from '#shared/span.ts';
import styles from './review.module.css';
import type { Talk } from './talk.ts';

interface PlaceDialogProps {
  /** What is to be placed, and the words it stood on. */
  name: string;
  before: string;
  /** The text it is to stand on, and where its words may be. */
  turns: readonly Talk[];
  text: string;
  near: Span;
  /** Whose words it may not stand on. */
  refusesInterviewer: boolean;
  isBusy?: boolean;
  error?: string | undefined;
  onPlace: (span: Span) => void;
  onClose: () => void;
}

/** The words selected, without spaces at their edges. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}

/** Asks on which words something stands: a text in which words are selected, by mouse, touch or Shift and arrows. */
export function PlaceDialog({
  name,
  before,
  turns,
  text,
  near,
  refusesInterviewer,
  isBusy = false,
  error,
  onPlace,
  onClose,
}: PlaceDialogProps) {
  const id = useId();
  const [span, setSpan] = useState(() => trimmed(text, near));
  /** No field scrolls to its selection by itself: the lines before it are about as long as the rest. */
  const show = useCallback(
    (field: HTMLTextAreaElement | null) => {
      if (!field) return;
      field.setSelectionRange(near.start, near.end);
      field.scrollTop = (near.start / Math.max(1, text.length)) * field.scrollHeight - field.clientHeight / 2;
    },
    [near.start, near.end, text.length],
  );
  const words = text.slice(span.start, span.end);
  const touched = turns.filter((turn) => turn.start < span.end && span.start < turn.end);
  const asks = refusesInterviewer && touched.some(({ role }) => role === 'interviewer');
  const heldBack =
    words === '' ? 'after words are selected' : asks ? 'interviewer turns never count' : undefined;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Place ${name}`}
      width={680}
      footer={
        <>
          <Button onClick={onClose}>Not now</Button>
          <Button look="primary" heldBack={heldBack} busy={isBusy} onClick={() => onPlace(span)}>
            Place on these words
          </Button>
        </>
      }
    >
      <p className={styles.was}>{before}</p>
      <label className={styles.label} htmlFor={id}>
        Select the words it stands on
      </label>
      <textarea
        ref={show}
        data-autofocus
        id={id}
        className={styles.select}
        rows={12}
        value={text}
        aria-readonly="true"
        spellCheck={false}
        onChange={() => undefined}
        onSelect={({ currentTarget: { selectionStart: start, selectionEnd: end } }) =>
          setSpan(trimmed(text, { start, end }))
        }
      />
      <p className={styles.chosen} role="status">
        {words === '' ? 'Nothing is selected.' : `${touched[0]?.speaker ?? 'Nobody named'}: “${words}”`}
      </p>
      {asks && <p className={styles.error}>Interviewer turns never count. Select the answer instead.</p>}
      {error !== undefined && <p className={styles.error}>{error}</p>}
    </Dialog>
  );
}
