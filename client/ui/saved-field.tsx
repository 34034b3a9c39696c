import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { FieldVersions } from './field-versions.tsx';
import styles from './saved-field.module.css';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

interface SavedFieldProps {
  label: string;
  /** As it stands. */
  value: string;
  /** Asked for when the field is left, or Enter pressed in one line, and something changed. */
  onSave: (value: string) => void;
  type?: 'text' | 'date' | 'month';
  /** Several lines; at least so many. */
  rows?: number;
  /** May it be left empty? Otherwise what stood comes back. */
  mayBeEmpty?: boolean;
  error?: string | undefined;
  hint?: string;
  placeholder?: string;
  maxLength?: number;
  hidesLabel?: boolean;
}

/** What is being written, and what stood when that began. */
interface Writing {
  text: string;
  from: string;
}

/**
 * A field that saves itself when it is left; Esc gives back what stood. Where somebody else changed it while it was
 * being written in, both versions are shown and nothing is saved until one is chosen.
 */
export function SavedField(props: SavedFieldProps) {
  const {
    value,
    onSave,
    type = 'text',
    rows,
    mayBeEmpty = true,
    error,
    hint,
    placeholder,
    maxLength,
    ...named
  } = props;
  const [writing, setWriting] = useState<Writing>();
  const [isTwofold, setTwofold] = useState(false);
  // Enter sends it, and leaving the field while it is on its way must not send it again.
  const asked = useRef<string>(undefined);
  const ask = (text: string) => {
    asked.current = text;
    onSave(text);
  };
  const written = writing?.text;
  const write = (text: string | undefined) =>
    setWriting((before) => (text === undefined ? undefined : { text, from: before?.from ?? value }));
  const shown = useRef(writing);
  shown.current = writing;
  useEffect(() => {
    const own = asked.current;
    asked.current = undefined;
    const before = shown.current;
    if (before === undefined) return;
    if (before.text.trim() === value) setWriting(undefined);
    // Written on while it was on its way: it stands now as asked.
    else if (own === value) setWriting({ ...before, from: value });
    // What was on its way is refused by whatever came in.
    else if (own !== undefined) setTwofold(true);
  }, [value]);
  const save = (isAgain: boolean) => {
    const next = written?.trim();
    if (next === undefined || next === value || (next === '' && !mayBeEmpty)) write(undefined);
    else if (writing?.from !== value) setTwofold(true);
    else if (isAgain || asked.current !== next) ask(next);
  };
  const keepMine = () => {
    setTwofold(false);
    setWriting({ text: written ?? value, from: value });
    ask((written ?? value).trim());
  };
  const field = {
    ...named,
    value: written ?? value,
    onChange: write,
    onBlur: () => save(false),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && rows === undefined) save(true);
      if (event.key !== 'Escape' || written === undefined) return;
      event.stopPropagation();
      write(undefined);
    },
    error: written === undefined ? undefined : error,
    ...(hint !== undefined && { hint }),
    ...(placeholder !== undefined && { placeholder }),
    ...(maxLength !== undefined && { maxLength }),
  };
  return (
    <div className={styles.place}>
      {rows === undefined ? (
        <TextField {...field} type={type} autoComplete="off" />
      ) : (
        <TextArea {...field} rows={rows} />
      )}
      {isTwofold && written !== undefined && (
        <div className={styles.both} data-over>
          <FieldVersions
            what="this field"
            by=""
            fields={[{ label: named.label, mine: written, theirs: value }]}
            onKeepMine={keepMine}
            onTakeTheirs={() => {
              setTwofold(false);
              write(undefined);
            }}
          />
        </div>
      )}
    </div>
  );
}
