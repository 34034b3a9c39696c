import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useShortcuts } from '#client/lib/shortcuts.ts';
import { IconButton } from './icon-button.tsx';
import styles from './panel.module.css';

interface PanelProps {
  /** The heading; its accessible name too. */
  title: ReactNode;
  /** Above the title, in small type. */
  eyebrow?: ReactNode;
  /** Below the title, inside the head. */
  head?: ReactNode;
  onClose: () => void;
  /** In pixels. */
  width?: number;
  /** Under this width of the page it lies over the content. */
  overUnder?: 1100 | 1180;
  /** Only to be read: nothing in it takes the focus, so what scrolls does. */
  isRead?: boolean;
  /** Stays at the foot. */
  footer?: ReactNode;
  children: ReactNode;
}

/** A side panel beside the content; Esc closes it and returns the focus to where it was when the panel opened. */
export function Panel({
  title,
  eyebrow,
  head,
  onClose,
  width = 312,
  overUnder = 1100,
  isRead = false,
  footer,
  children,
}: PanelProps) {
  const id = useId();
  const place = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    opener.current = document.activeElement;
    const panel = place.current;
    return () => {
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body;
      if (isLost || panel?.contains(activeElement))
        // The page draws itself anew first: what had the focus may be gone, then nothing happens.
        queueMicrotask(() => {
          if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
        });
    };
  }, []);
  useShortcuts('Panel', [{ keys: 'escape', does: 'Close the panel', run: onClose }]);
  return (
    <aside
      ref={place}
      className={styles.panel}
      data-over={overUnder}
      style={{ width }}
      aria-labelledby={id}
      onKeyDown={(event) => {
        // From a field too, where the page's keys are silent.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={styles.head}>
        <div className={styles.top}>
          {eyebrow !== undefined && <div className={styles.eyebrow}>{eyebrow}</div>}
          <span className={styles.close}>
            <IconButton icon="close" label="Close" keys="Esc" size="small" onClick={onClose} />
          </span>
        </div>
        <h2 id={id} className={styles.title} data-alone={eyebrow === undefined || undefined}>
          {title}
        </h2>
        {head}
      </header>
      <div className={`scroll ${styles.body}`} tabIndex={isRead ? 0 : undefined}>
        {children}
      </div>
      {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}
