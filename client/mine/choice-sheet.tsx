import { useEffect, useId, useRef, useState } from 'react';
import { AnswerGroup } from './answer-group.tsx';

interface ChoiceSheetProps {
  title: string;
  options: { value: string; label: string; does: string; doesNot: string }[];
  /** What stands now; null where nothing does. */
  value: string | null;
  confirm: string;
  isReadOnly: boolean;
  onConfirm: (value: string) => void;
  onClose: () => void;
}

/** A few options with what choosing each does and cannot undo, and one button that does it. */
export function ChoiceSheet(props: ChoiceSheetProps) {
  const { title, options, value, confirm, isReadOnly, onConfirm, onClose } = props;
  const sheet = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState(value);
  const id = useId();
  useEffect(() => {
    const { current } = sheet;
    current?.showModal();
    return () => current?.close();
  }, []);
  const option = options.find((one) => one.value === chosen);
  return (
    <dialog ref={sheet} className="sheet" aria-labelledby={id} onClose={onClose}>
      <AnswerGroup
        question={
          <span className="sheet-title" id={id}>
            {title}
          </span>
        }
        offered={options.map((one) => [one.value, one.label])}
        answer={chosen}
        onAnswer={setChosen}
        look="list"
        isReadOnly={isReadOnly}
      />
      <div className="effect" aria-live="polite">
        {option && <p>{option.does}</p>}
        {option && option.doesNot !== '' && (
          <p>
            <b>What this does not undo:</b> {option.doesNot}
          </p>
        )}
      </div>
      <p className="row">
        <button type="button" className="plain" onClick={() => sheet.current?.close()}>
          {isReadOnly ? 'Close' : 'Leave it as it is'}
        </button>
        {!isReadOnly && (
          <button
            type="button"
            className="main"
            disabled={chosen === null || chosen === value}
            onClick={() => {
              // Closed first: it gives the focus back to what opened it.
              sheet.current?.close();
              if (chosen !== null) onConfirm(chosen);
            }}
          >
            {confirm}
          </button>
        )}
      </p>
    </dialog>
  );
}
