import { KindShape } from '#client/ui/kind-shape.tsx';
import { MEANING_FIELDS, meaningFieldWords } from '#shared/codebook/theme-draft.ts';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './meaning.module.css';

interface MergePartProps {
  theme: Theme;
  /** What becomes of it, and how much rests on it. */
  says: string;
}

/** One of two themes side by side: what it says. */
export function MergePart({ theme, says }: MergePartProps) {
  return (
    <section className={styles.part} aria-label={`What ${theme.title} says`}>
      <h3>
        <KindShape kind={theme.kind} tint={theme.tint} />
        {theme.title}
      </h3>
      <p className="sub">{says}</p>
      <dl>
        {MEANING_FIELDS.map((field) => (
          <div key={field}>
            <dt>{meaningFieldWords[field]}</dt>
            <dd>{theme[field] || 'nothing written'}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
