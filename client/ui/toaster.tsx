import { type ReactNode, useEffect, useState } from 'react';
import { IconButton } from './icon-button.tsx';
import { Kbd } from './kbd.tsx';
import styles from './toaster.module.css';
import { type Toast, ToastContext } from './use-toast.ts';

/** Long enough to read a line and reach the button. */
const STAYS_MS = 8000;

interface ToasterProps {
  /** Takes back the last deed. */
  onUndo: () => void;
  /** How the key for it is written. */
  undoKeys: string;
  /** Said by whoever stands outside it; a new object is a new toast. */
  said?: Toast | undefined;
  /** The address of the page that stands under it: what was said of another page goes with that page. */
  page: string;
  children: ReactNode;
}

/** Holds the one toast of the page, bottom left; it stays while it is pointed at or focused. */
export function Toaster({ onUndo, undoKeys, said: saidOutside, page, children }: ToasterProps) {
  const [said, setSaid] = useState<{ toast: Toast; number: number }>();
  const [under, setUnder] = useState(page);
  const [isHeld, setHeld] = useState(false);
  const close = () => {
    setSaid(undefined);
    setHeld(false);
  };
  if (under !== page) {
    setUnder(page);
    // What can be taken back stays as long as ever: a deed may itself have led elsewhere.
    if (said && !said.toast.undoable) close();
  }
  useEffect(() => {
    if (said === undefined || isHeld) return;
    const timer = setTimeout(() => setSaid(undefined), STAYS_MS);
    return () => clearTimeout(timer);
  }, [said, isHeld]);
  const [say] = useState(
    () => (toast: Toast) => setSaid((before) => ({ toast, number: (before?.number ?? 0) + 1 })),
  );
  useEffect(() => {
    if (saidOutside) say(saidOutside);
  }, [saidOutside, say]);
  const toast = said?.toast;
  return (
    <ToastContext value={say}>
      {children}
      <div className={styles.place} role="status" aria-live="polite">
        {toast && (
          // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away.
          <div
            key={said.number}
            className={styles.toast}
            onPointerEnter={() => setHeld(true)}
            onPointerLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            {toast.sign}
            <b className={styles.title}>{toast.title}</b>
            <span className={styles.close}>
              <IconButton icon="close" label="Dismiss" size="small" onClick={close} />
            </span>
            <p className={styles.detail}>
              {toast.detail !== undefined && <span>{toast.detail}</span>}
              {toast.undoable && (
                <button
                  type="button"
                  className={styles.deed}
                  onClick={() => {
                    close();
                    onUndo();
                  }}
                >
                  Undo
                </button>
              )}
              {toast.next && (
                <button
                  type="button"
                  className={styles.deed}
                  onClick={() => {
                    close();
                    toast.next?.run();
                  }}
                >
                  {toast.next.label}
                </button>
              )}
              {toast.undoable && (
                <span className={styles.keys}>
                  <Kbd>{undoKeys}</Kbd>
                </span>
              )}
            </p>
          </div>
        )}
      </div>
    </ToastContext>
  );
}
