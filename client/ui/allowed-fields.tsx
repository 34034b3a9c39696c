import type { ReactNode } from 'react';
import { useMay } from '#client/lib/may.ts';
import styles from './allowed-fields.module.css';

interface AllowedFieldsProps {
  /** What changing them asks for, of the table of roles. */
  deed: string;
  children: ReactNode;
}

/** Fields and their buttons; to whom the table of roles does not let change them, they are values to read, without buttons. */
export function AllowedFields({ deed, children }: AllowedFieldsProps) {
  const may = useMay();
  return (
    <fieldset className={styles.fields} disabled={!may(deed)}>
      {children}
    </fieldset>
  );
}
