import { type ReactNode, useId } from 'react';
import styles from './radio-grid.module.css';

export interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  hint?: string;
  /** At the right, such as a number. */
  aside?: ReactNode;
  isDisabled?: boolean;
}

interface RadioGridProps<Value extends string> {
  /** Its accessible name. */
  label: string;
  options: readonly RadioOption<Value>[];
  /** Undefined where nothing is chosen yet. */
  value: Value | undefined;
  onChange: (value: Value) => void;
  columns?: number;
  /** Smaller rows, for a panel. */
  isDense?: boolean;
}

/** One of a few, all in view in one frame; arrows choose. */
export function RadioGrid<Value extends string>({
  label,
  options,
  value,
  onChange,
  columns = 1,
  isDense = false,
}: RadioGridProps<Value>) {
  const name = useId();
  return (
    <div
      className={styles.grid}
      role="radiogroup"
      aria-label={label}
      data-dense={isDense || undefined}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, auto))` }}
    >
      {options.map((option) => (
        <label key={option.value} data-disabled={option.isDisabled || undefined}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            disabled={option.isDisabled ?? false}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.words}>
            <span className={styles.label}>{option.label}</span>
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
          {option.aside !== undefined && <span className={styles.aside}>{option.aside}</span>}
        </label>
      ))}
    </div>
  );
}
