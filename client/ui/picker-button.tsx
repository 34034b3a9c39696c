import { Popover } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import styles from './picker-button.module.css';
import { SearchPicker, type SearchPickerProps } from './search-picker.tsx';

interface PickerButtonProps extends Omit<SearchPickerProps, 'onClose'> {
  /** What stands now; undefined asks to choose. */
  value: string | undefined;
  /** Drawn before the value. */
  sign?: ReactNode;
  /** Dashed: a guess. Solid: a person's choice. Missing: must be chosen. Plain: a choice among others. */
  look?: 'plain' | 'guess' | 'chosen' | 'missing';
  /** Said while nothing is chosen. */
  askWords?: string;
  /** Added to its accessible name, as in “guessed from the file name”. */
  says?: string;
  /** For a button in a grid that arrows move in. */
  cell?: { tabIndex: 0 | -1; 'data-row': number; 'data-column': number };
  /** Said by the `TipArea` around it. */
  tip?: string;
}

/** A value that opens a searchable list to change it. */
export function PickerButton({
  value,
  sign,
  look = 'plain',
  askWords = 'choose…',
  says,
  cell,
  tip,
  onPick,
  create,
  ...picker
}: PickerButtonProps) {
  const [isOpen, setOpen] = useState(false);
  // A table has thousands of them: what opens is made only for those that were opened.
  const [wasOpened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const shown = (
    <button
      {...cell}
      ref={button}
      type="button"
      className={styles.button}
      data-value
      data-tip={tip}
      data-look={look}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      onClick={() => {
        setOpened(true);
        setOpen(!isOpen);
      }}
    >
      <span className="vh">{picker.label}: </span>
      {sign}
      <span className="clip">{value ?? askWords}</span>
      {says !== undefined && <span className="vh">, {says}</span>}
      {look === 'plain' && <Icon name="down" />}
    </button>
  );
  if (!wasOpened) return shown;
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      offset={4}
      withinPortal
      // Over a dialog too: its button may stand in one.
      zIndex="calc(var(--layer-dialog) + 1)"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.dropdown ?? '' }}
      withRoles={false}
    >
      <Popover.Target>{shown}</Popover.Target>
      <Popover.Dropdown>
        <SearchPicker
          {...picker}
          onPick={(id, typed) => {
            close();
            onPick(id, typed);
          }}
          onClose={close}
          {...(create && {
            create: {
              ...create,
              onCreate: (name: string, choice: string) => {
                close();
                create.onCreate(name, choice);
              },
            },
          })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
