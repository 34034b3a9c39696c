import { createContext, type ReactNode, useContext } from 'react';

/** A word after a deed: what was done, to how much, and whether it can be taken back from here. */
export interface Toast {
  title: string;
  detail?: string;
  /** Drawn before the title: a shape or an icon. */
  sign?: ReactNode;
  /** Offers Undo, which takes back the last deed of the person. */
  undoable?: boolean;
  /** A further step, such as “Write a definition”. */
  next?: { label: string; run: () => void };
}

export const ToastContext = createContext<(toast: Toast) => void>(() => undefined);

/** Says a toast; a new one takes the place of the one that stands. */
export const useToast = (): ((toast: Toast) => void) => useContext(ToastContext);
