import type { ReactNode } from 'react';
import { useMay } from '#client/lib/may.ts';

interface AllowedProps {
  /** What it asks for, of the table of roles. */
  deed: string;
  children: ReactNode;
}

/** Drawn only for whom the table of roles lets do a deed. */
export function Allowed({ deed, children }: AllowedProps) {
  const may = useMay();
  return may(deed) && children;
}
