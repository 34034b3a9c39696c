import { Popover } from '@mantine/core';
import { type ComponentProps, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './picker-button.module.css';
import { SearchPicker, type SearchPickerProps } from './search-picker.tsx';

interface ButtonPickerProps extends Omit<SearchPickerProps, 'onClose'> {
  /** What its button looks like and says. */
  button: Omit<ComponentProps<typeof Button>, 'ref' | 'onClick' | 'aria-expanded' | 'aria-haspopup'>;
  /** Whoever has a key for it opens it too. */
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  side?: 'top-start' | 'bottom-start';
}

/** A deed that begins with choosing from a searchable list; the focus returns to its button. */
export function ButtonPicker({
  button,
  isOpen,
  onOpen,
  side = 'bottom-start',
  onPick,
  ...picker
}: ButtonPickerProps) {
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    onOpen(false);
    opener.current?.focus();
  };
  return (
    <Popover
      opened={isOpen}
      onChange={onOpen}
      position={side}
      offset={4}
      withinPortal
      zIndex="var(--layer-menu)"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? '' }}
      withRoles={false}
    >
      <Popover.Target>
        <Button
          {...button}
          ref={opener}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <SearchPicker
          {...picker}
          onPick={(id, typed) => {
            close();
            onPick(id, typed);
          }}
          onClose={close}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
