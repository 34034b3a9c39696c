import { type ReactNode, type Ref, useEffect, useId, useRef } from 'react';
import styles from './choice-list.module.css';

interface ChoiceListProps<Entry> {
  label: string;
  entries: readonly Entry[];
  current: string | undefined;
  ref: Ref<HTMLDivElement>;
  /** What a row shows: a sign, words, and what stands at its end. */
  row: (entry: Entry) => ReactNode;
  onChoose: (key: string) => void;
}

/** A list of which one row is current and stays in view. Its keys are the page's. */
export function ChoiceList<Entry extends { key: string }>(props: ChoiceListProps<Entry>) {
  const { label, entries, current, ref, row, onChoose } = props;
  const id = useId();
  const here = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current row is what must be in view.
  useEffect(() => {
    here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  return (
    <div
      ref={ref}
      className={`scroll ${styles.list}`}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      {...(current !== undefined && { 'aria-activedescendant': `${id}${current}` })}
    >
      {entries.map((entry) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the list are the page's.
        // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus and names the current one.
        <div
          key={entry.key}
          id={`${id}${entry.key}`}
          ref={entry.key === current ? here : undefined}
          className={styles.row}
          role="option"
          aria-selected={entry.key === current}
          onClick={() => onChoose(entry.key)}
        >
          {row(entry)}
        </div>
      ))}
    </div>
  );
}
