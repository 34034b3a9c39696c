import { type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import styles from './field.module.css';

type Native = Pick<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'autoFocus' | 'maxLength' | 'onBlur' | 'onKeyDown' | 'placeholder' | 'readOnly' | 'required' | 'spellCheck'
>;

interface TextAreaProps extends Native {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** At least so many lines; it grows with what is written. */
  rows?: number;
  /** For words that are read rather than filled in. */
  isSerif?: boolean;
  aside?: ReactNode;
  hint?: string;
  error?: string | undefined;
  hidesLabel?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
}

/** Several lines of text. */
export function TextArea({
  label,
  value,
  onChange,
  rows = 3,
  isSerif = false,
  aside,
  hint,
  error,
  hidesLabel = false,
  ...native
}: TextAreaProps) {
  const id = useId();
  const words = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={hidesLabel ? 'vh' : styles.label} htmlFor={id}>
        <span>{label}</span>
        {aside}
      </label>
      <textarea
        {...native}
        id={id}
        rows={rows}
        className={styles.control}
        data-serif={isSerif || undefined}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={words === undefined ? undefined : `${id}words`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {words !== undefined && (
        <p id={`${id}words`} className={error === undefined ? styles.hint : styles.error}>
          {words}
        </p>
      )}
    </div>
  );
}
