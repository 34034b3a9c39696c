import type { KeyboardEvent, Ref } from 'react';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
import { Kbd } from './kbd.tsx';
import styles from './search-field.module.css';

interface SearchFieldProps {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Shown at the right while the field is empty. */
  keys?: string;
  isBig?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** What is searched for stands in the address, and a server reads no address of any length. */
const LONGEST = 500;

/** Words to search or filter by; Esc empties it first. */
export function SearchField({
  label,
  placeholder,
  value,
  onChange,
  onKeyDown,
  keys,
  isBig = false,
  ref,
}: SearchFieldProps) {
  return (
    <search className={styles.field} data-big={isBig || undefined}>
      <Icon name="search" />
      <input
        ref={ref}
        type="text"
        aria-label={label}
        placeholder={placeholder ?? label}
        autoComplete="off"
        spellCheck="false"
        maxLength={LONGEST}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key !== 'Escape' || value === '' || event.defaultPrevented) return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
      />
      {value !== '' ? (
        <IconButton icon="close" label="Clear" size="small" onClick={() => onChange('')} />
      ) : (
        keys !== undefined && <Kbd>{keys}</Kbd>
      )}
    </search>
  );
}
