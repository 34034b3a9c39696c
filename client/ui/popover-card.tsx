import { Popover } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import styles from './popover-card.module.css';

interface PopoverCardProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/**
 * The focus goes to the choice that stands, where there is one, else to the first field. One function for
 * good: a new one at every drawing would call the focus back while somebody types.
 */
const choose = (card: HTMLElement | null) =>
  card?.querySelector('input:checked')?.setAttribute('data-autofocus', '');

/**
 * A small form over the place it stands in, which must be positioned; open as long as it is drawn. The focus goes
 * in; Esc or a click elsewhere closes it, and whoever opened it gives the focus back.
 */
export function PopoverCard({ title, onClose, children }: PopoverCardProps) {
  const id = useId();
  return (
    <Popover
      opened
      onChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      position="bottom-start"
      offset={4}
      withinPortal
      trapFocus
      zIndex="var(--layer-menu)"
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: styles.card ?? '' }}
      withRoles={false}
    >
      <Popover.Target>
        <span className={styles.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-labelledby={id} ref={choose}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
