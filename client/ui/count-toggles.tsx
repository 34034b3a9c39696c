import styles from './count-toggles.module.css';

interface CountTogglesProps<Key extends string> {
  /** Before the counts, and their name. */
  label: string;
  /** What is counted, in the singular and the plural; those with nothing are left out. */
  counts: readonly { key: Key; count: number; words: readonly [one: string, many: string] }[];
  /** Instead of the counts, where nothing is counted. */
  none: string;
  only: Key | undefined;
  onOnly: (only: Key | undefined) => void;
}

/** Counts of what asks for a look; each one keeps only what it counts in full strength. */
export function CountToggles<Key extends string>({
  label,
  counts,
  none,
  only,
  onOnly,
}: CountTogglesProps<Key>) {
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 0) return <p className={styles.ends}>{none}</p>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend on the screen.
    <div className={styles.ends} role="group" aria-label={label}>
      <b>{label}</b>
      {some.map(({ key, count, words: [one, many] }) => (
        <button
          key={key}
          type="button"
          aria-pressed={only === key}
          onClick={() => onOnly(only === key ? undefined : key)}
        >
          <b>{count}</b> {count === 1 ? one : many}
        </button>
      ))}
    </div>
  );
}
