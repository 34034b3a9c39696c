import { KindShape } from '#client/ui/kind-shape.tsx';
import styles from './over-time-bar.module.css';
import { type KindKey, kindWords } from './rows.ts';

interface KindTogglesProps {
  /** The kinds that occur in the study. */
  kinds: readonly KindKey[];
  shown: readonly KindKey[];
  onKinds: (shown: KindKey[]) => void;
}

/** Which kinds are shown; at least one stays on. */
export function KindToggles({ kinds, shown, onKinds }: KindTogglesProps) {
  const toggle = (kind: KindKey) => {
    const next = shown.includes(kind) ? shown.filter((one) => one !== kind) : [...shown, kind];
    if (next.length > 0) onKinds(kinds.filter((one) => next.includes(one)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would ask for a legend on the screen.
    <div className={styles.kinds} role="group" aria-label="Kinds">
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={shown.includes(kind)}
          onClick={() => toggle(kind)}
          {...(shown.length === 1 &&
            shown.includes(kind) && { title: 'At least one kind stays on', 'aria-disabled': true })}
        >
          <KindShape kind={kind === 'unsorted' ? null : kind} size={11} />
          {kindWords[kind]}
        </button>
      ))}
    </div>
  );
}
