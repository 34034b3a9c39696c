import { type KeyboardEvent, type ReactNode, useId } from 'react';
import field from './field.module.css';
import styles from './marked-area.module.css';

interface MarkedAreaProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** The value in pieces, those that are new marked; undefined where nothing is. */
  marks: readonly { text: string; isNew: boolean }[] | undefined;
  /** Under the field: what was taken out. */
  below?: ReactNode;
  placeholder?: string;
  rows?: number;
  isSerif?: boolean;
  readOnly?: boolean;
}

/** Several lines of text in which what was put in stands underlined; the marks lie behind the words. */
export function MarkedArea({
  label,
  value,
  onChange,
  onKeyDown,
  marks,
  below,
  placeholder,
  rows = 2,
  isSerif = false,
  readOnly = false,
}: MarkedAreaProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        <span>{label}</span>
      </label>
      <div className={styles.stack}>
        <div className={styles.marks} data-serif={isSerif || undefined} aria-hidden="true">
          {marks?.map(({ text, isNew }, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece of a text has nothing but its place.
            isNew ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>,
          )}{' '}
        </div>
        <div className={styles.area} data-changed={marks !== undefined || undefined}>
          <textarea
            id={id}
            rows={rows}
            className={field.control}
            data-serif={isSerif || undefined}
            value={value}
            placeholder={placeholder}
            readOnly={readOnly}
            aria-describedby={below === undefined ? undefined : `${id}below`}
            onChange={(event) => onChange(event.currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      {below !== undefined && (
        <p id={`${id}below`} className={field.hint}>
          {below}
        </p>
      )}
    </div>
  );
}
