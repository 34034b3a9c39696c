import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react';
import styles from './field.module.css';

type Native = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  | 'autoComplete'
  | 'autoFocus'
  | 'inputMode'
  | 'max'
  | 'maxLength'
  | 'min'
  | 'minLength'
  | 'name'
  | 'onBlur'
  | 'onKeyDown'
  | 'placeholder'
  | 'readOnly'
  | 'required'
  | 'spellCheck'
>;

interface TextFieldProps extends Native {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'password' | 'date' | 'month' | 'number' | 'url';
  /** Behind the label, at the right. */
  aside?: ReactNode;
  hint?: string;
  /** What is wrong with the value. */
  error?: string | undefined;
  /** The label is only spoken. */
  hidesLabel?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** One line of text. */
export function TextField({
  label,
  value,
  onChange,
  type = 'text',
  aside,
  hint,
  error,
  hidesLabel = false,
  ...native
}: TextFieldProps) {
  const id = useId();
  const words = error ?? hint;
  return (
    <div className={styles.field}>
      <label className={hidesLabel ? 'vh' : styles.label} htmlFor={id}>
        <span>{label}</span>
        {aside}
      </label>
      <input
        {...native}
        id={id}
        type={type}
        className={styles.control}
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
