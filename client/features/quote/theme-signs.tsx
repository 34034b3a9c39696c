import { HitText } from '#client/ui/hit-text.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { ShelfFrame } from '#shared/quote/shelf.ts';
import styles from './quote.module.css';

interface ThemeSignsProps {
  themes: ShelfFrame['themes'];
  hitsOf?: (text: string) => [number, number][];
}

/** The themes of a quote, each with the shape of its kind. */
export function ThemeSigns({ themes, hitsOf = () => [] }: ThemeSignsProps) {
  return (
    <ul className={styles.themes} aria-label="Themes">
      {themes.map(({ id, title, kind }) => (
        <li key={id}>
          <KindShape kind={kind} isNamed />
          <span>
            <HitText text={title} hits={hitsOf(title)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
