import styles from './kbd.module.css';

interface KbdProps {
  children: string;
}

/** A key as it stands on the keyboard. */
export function Kbd({ children }: KbdProps) {
  return <kbd className={styles.kbd}>{children}</kbd>;
}
