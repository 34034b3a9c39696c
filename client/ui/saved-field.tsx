import { type KeyboardEvent, useEffect, useState } from 'react';
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

/** A field that saves itself when it is left; Esc gives back what stood. */
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
  const [written, setWritten] = useState<string>();
  useEffect(() => {
    setWritten((before) => (before?.trim() === value ? undefined : before));
  }, [value]);
  const save = () => {
    const next = written?.trim();
    if (next === undefined || next === value || (next === '' && !mayBeEmpty)) setWritten(undefined);
    else onSave(next);
  };
  const field = {
    ...named,
    value: written ?? value,
    onChange: setWritten,
    onBlur: save,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && rows === undefined) save();
      if (event.key !== 'Escape' || written === undefined) return;
      event.stopPropagation();
      setWritten(undefined);
    },
    error: written === undefined ? undefined : error,
    ...(hint !== undefined && { hint }),
    ...(placeholder !== undefined && { placeholder }),
    ...(maxLength !== undefined && { maxLength }),
  };
  return rows === undefined ? (
    <TextField {...field} type={type} autoComplete="off" />
  ) : (
    <TextArea {...field} rows={rows} />
  );
}
