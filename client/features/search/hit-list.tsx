import type { KeyboardEvent, ReactNode, Ref } from 'react';
import styles from './hit.module.css';

interface HitListProps {
  ref: Ref<HTMLOListElement>;
  label: string;
  onTick: () => void;
  onOpen: () => void;
  children: ReactNode;
}

/** The hits in order; arrows move, space ticks, Enter opens. */
export function HitList({ ref, label, onTick, onOpen, children }: HitListProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === ' ') onTick();
    else if (event.key === 'Enter') onOpen();
    else return;
    event.preventDefault();
  };
  return (
    <ol
      ref={ref}
      className={`scroll ${styles.list}`}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it has one tab stop, as everything that scrolls has; its keys act on the hit at hand.
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {children}
    </ol>
  );
}
