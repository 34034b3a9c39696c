import type { ReactNode } from 'react';
import styles from './checkbox.module.css';

interface CheckboxProps {
  children: ReactNode;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** Some of what it stands for. */
  isMixed?: boolean;
  /** Cannot be ticked now. */
  isDisabled?: boolean;
  /** A number at the right. */
  count?: number;
  /** The words are only spoken. */
  hidesWords?: boolean;
  /** For a box in a grid that arrows move in. */
  cell?: { tabIndex: 0 | -1; 'data-row': number; 'data-column': number };
}

/** Something that may be ticked, alone or among others. */
export function Checkbox({
  children,
  isOn,
  onChange,
  isMixed = false,
  isDisabled = false,
  count,
  hidesWords = false,
  cell,
}: CheckboxProps) {
  return (
    <label className={styles.checkbox} data-none={count === 0 || undefined}>
      <input
        {...cell}
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        ref={(element) => {
          if (element) element.indeterminate = isMixed;
        }}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span className={hidesWords ? 'vh' : styles.words}>{children}</span>
      {count !== undefined && <span className={styles.count}>{count}</span>}
    </label>
  );
}
