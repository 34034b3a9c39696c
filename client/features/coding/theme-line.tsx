import type { ReactNode } from 'react';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Theme } from '#shared/theme/theme.ts';
import styles from './theme-pane.module.css';

interface ThemeCounts {
  here: number;
  /** Undefined while the rest of the study is being counted. */
  all: number | undefined;
  /** Not looked for by this coder. */
  isOpen: boolean;
}

interface ThemeLineProps extends ThemeCounts {
  theme: Theme;
  /** Before the shape: the digit. */
  lead?: ReactNode;
}

const hereWord = ({ here, isOpen }: ThemeCounts) => (here > 0 ? String(here) : isOpen ? '?' : '·');
const hereName = ({ here, isOpen }: ThemeCounts) =>
  here > 0 ? `${here} here` : isOpen ? 'not looked for here' : 'none here';

/** A theme in the pane: its shape, its title, how often it is coded here and in all. */
export function ThemeLine({ theme, lead, ...counts }: ThemeLineProps) {
  const { all } = counts;
  return (
    <>
      {lead}
      <KindShape kind={theme.kind} tint={theme.tint} />
      <span className={styles.title} title={theme.title}>
        {theme.title}
      </span>
      <span className={styles.here} aria-hidden="true">
        {hereWord(counts)}
      </span>
      <span className={styles.all} aria-hidden="true">
        {all ?? ''}
      </span>
      <span className="vh">
        , {hereName(counts)}
        {all !== undefined && `, ${all} in all`}
      </span>
    </>
  );
}
