import type { ReactNode } from 'react';
import type { ThemeKind } from '#shared/theme/theme.ts';
import styles from './beginning.module.css';
import { KindChoice } from './kind-choice.tsx';

interface HeadingPartProps {
  id: string;
  title: string;
  /** Says how many themes stand under it. */
  themes: string;
  chosen: ThemeKind | null | undefined;
  guess: ThemeKind | null;
  isDoubtful: boolean;
  /** A chapter, over headings of its own. */
  isChapter: boolean;
  isCurrent: boolean;
  onCurrent: () => void;
  onChoose: (kind: ThemeKind | null) => void;
  children?: ReactNode;
}

/** A heading of the report: of what kind the themes under it are, and the themes. */
export function HeadingPart(props: HeadingPartProps) {
  const {
    id,
    title,
    themes,
    chosen,
    guess,
    isDoubtful,
    isChapter,
    isCurrent,
    onCurrent,
    onChoose,
    children,
  } = props;
  return (
    <section className={styles.part} data-chapter={isChapter || undefined} aria-labelledby={`${id}title`}>
      <header
        id={id}
        className={styles.heading}
        data-kind={chosen ?? 'unsorted'}
        data-current={isCurrent || undefined}
      >
        <div className={styles.name}>
          {isChapter ? <h2 id={`${id}title`}>{title}</h2> : <h3 id={`${id}title`}>{title}</h3>}
          <small>{themes}</small>
        </div>
        <KindChoice
          about={title}
          chosen={chosen}
          guess={guess}
          isDoubtful={isDoubtful}
          onChoose={onChoose}
          onFocus={onCurrent}
        />
      </header>
      {children}
    </section>
  );
}
