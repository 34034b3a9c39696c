import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { areLetterKeysOn } from '#client/lib/shortcuts.ts';
import type { Stance } from '#shared/coding/coding.ts';
import styles from './panel.module.css';
import { STANCE_KEYS, stanceWords } from './stance.ts';

interface StanceRowProps {
  stance: Stance | null;
  /** Asked for, and not yet set. */
  isOwed: boolean;
  /** Takes the focus for one key. */
  isAwaiting: boolean;
  onSet: (stance: Stance | null) => void;
  /** The one key was pressed, or something else was done. */
  onDone: () => void;
}

/** How a threat stands in these words; a letter sets it, and choosing it again takes it off. */
export function StanceRow({ stance, isOwed, isAwaiting, onSet, onDone }: StanceRowProps) {
  const name = useId();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAwaiting) row.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isAwaiting]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const meant = areLetterKeysOn() && STANCE_KEYS.find(({ key }) => key === event.key.toLowerCase());
    if (meant) onSet(meant.stance);
    const isOver = meant || event.key === 'Escape' || event.key === 'Enter';
    if (isOver) event.preventDefault();
    if (isOver || (isAwaiting && event.key.length === 1 && event.key !== ' ')) onDone();
  };
  return (
    <div className={styles.stance} data-owed={isOwed || undefined}>
      {isOwed && <p className={styles.owed}>stance to set</p>}
      <div ref={row} className={styles.stances} role="radiogroup" aria-label="Stance" onKeyDown={onKeyDown}>
        {STANCE_KEYS.map(({ key, stance: one }) => (
          <label key={one} title={`S then ${key.toUpperCase()}`}>
            <input
              type="radio"
              name={name}
              className="vh"
              checked={one === stance}
              onChange={() => onSet(one)}
              onClick={() => {
                if (one === stance) onSet(null);
              }}
              aria-keyshortcuts={key}
            />
            <i aria-hidden="true" />
            {stanceWords(one)}
          </label>
        ))}
      </div>
    </div>
  );
}
