import { useId } from 'react';
import styles from './field.module.css';

interface SelectFieldProps<Value extends string> {
  label: string;
  options: readonly { value: Value; label: string }[];
  value: Value;
  onChange: (value: Value) => void;
  hint?: string;
  hidesLabel?: boolean;
}

/** One of a short list that everybody knows; a long list is a PickerButton. */
export function SelectField<Value extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  hidesLabel = false,
}: SelectFieldProps<Value>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={hidesLabel ? 'vh' : styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.control}
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}words`}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p id={`${id}words`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
