import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import styles from './door.module.css';

interface DoorProps {
  title: string;
  children: ReactNode;
}

/** What stands before the program for whoever is not known yet. */
export function Door({ title, children }: DoorProps) {
  return (
    <main className={styles.door}>
      <title>{`${title} · Throughline`}</title>
      <div className={styles.card}>
        <span className={styles.brand}>
          <Brand />
        </span>
        <h1>{title}</h1>
        {children}
      </div>
    </main>
  );
}
