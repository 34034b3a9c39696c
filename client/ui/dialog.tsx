import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import styles from './dialog.module.css';

interface DialogProps {
  isOpen: boolean;
  /** Without, it stays until what it asks for is done. */
  onClose?: () => void;
  title: ReactNode;
  /** Beside the title, in the small type. */
  subtitle?: ReactNode;
  /** In pixels. */
  width?: number;
  /** Buttons at the foot, the main one last. */
  footer?: ReactNode;
  children: ReactNode;
}

const FIELDS = 'input, textarea, select, [contenteditable="true"], [aria-haspopup="dialog"]';

/** The focus goes to what asks for it, else to the first field; to the close button only where there is none. */
const markFirst = (body: HTMLElement | null): void => {
  if (!body || body.parentElement?.querySelector('[data-autofocus]')) return;
  const asked = body.contains(document.activeElement) ? document.activeElement : null;
  const first = asked ?? body.querySelector('input[type="radio"]:checked') ?? body.querySelector(FIELDS);
  first?.setAttribute('data-autofocus', '');
};

/** A question that must be answered first: the focus goes to its first field and stays inside, Esc closes and returns it to what opened it. */
export function Dialog({ isOpen, onClose, title, subtitle, width = 480, footer, children }: DialogProps) {
  // A dialog that is drawn only while it is open goes without being closed first: then nobody else hands it back.
  const [opener] = useState(() => (isOpen ? document.activeElement : null));
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus();
    },
    [opener],
  );
  return (
    <Modal.Root
      opened={isOpen}
      onClose={() => onClose?.()}
      size={width}
      centered
      lockScroll={false}
      zIndex="var(--layer-dialog)"
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.content ?? '', inner: styles.inner ?? '' }}
    >
      <Modal.Overlay className={styles.scrim} />
      <Modal.Content>
        <div className={styles.header}>
          <Modal.Title className={styles.title}>{title}</Modal.Title>
          {subtitle !== undefined && <div className={styles.subtitle}>{subtitle}</div>}
          {onClose && <Modal.CloseButton className={styles.close} aria-label="Close (Esc)" />}
        </div>
        <Modal.Body ref={markFirst} className={styles.body}>
          {children}
        </Modal.Body>
        {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
      </Modal.Content>
    </Modal.Root>
  );
}
