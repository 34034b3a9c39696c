import { memo } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import { kindKey } from '#shared/codebook/tree.ts';
import type { Theme } from '#shared/theme/theme.ts';
import { kindWords, some } from './kind-words.ts';
import styles from './sort.module.css';

/** What stands deeper is drawn no further in. */
const DEEPEST = 6;

interface SortRowProps {
  id: string;
  theme: Theme;
  /** The group or the theme it stands under, or that it left, in words. */
  under: string;
  passages: number;
  passage: { words: string; source: string } | undefined;
  /** How deep it stands under others, from 0. */
  depth: number;
  isCurrent: boolean;
  isTicked: boolean;
  /** It has the kind of what it stands under, and nobody has looked at it yet. */
  isOffered: boolean;
}

/** A theme to be sorted: what it is called, what it means, and one passage that stands for it. */
export const SortRow = memo(function SortRow(props: SortRowProps) {
  const { id, theme, under, passages, passage, depth, isCurrent, isTicked, isOffered } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus; its rows are told by aria-activedescendant.
    <li
      id={id}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a row of a list to choose from.
      role="option"
      aria-selected={isTicked}
      className={styles.row}
      data-theme-id={theme.id}
      data-current={isCurrent || undefined}
      data-kind={kindKey(theme.kind)}
      data-depth={Math.min(depth, DEEPEST) || undefined}
      data-offered={isOffered || undefined}
    >
      <span className={styles.tick} data-tick="" aria-hidden="true">
        {isTicked && <Icon name="check" size={13} />}
      </span>
      <span className={styles.about}>
        <span className={styles.title}>
          <b>{theme.title}</b>
          {under !== '' && <small>{under}</small>}
        </span>
        {theme.definition.trim() !== '' && <span className={styles.meaning}>{theme.definition}</span>}
      </span>
      <span className={styles.example}>
        {passage ? (
          <>
            <q>{passage.words.trim()}</q>
            <small>{passage.source}</small>
          </>
        ) : (
          <small>{passages > 0 ? '' : 'nothing is coded with it'}</small>
        )}
      </span>
      <span className={styles.count}>{some(passages, 'passage')}</span>
      <span className={styles.kind}>
        <KindShape kind={theme.kind} size={12} />
        {kindWords[kindKey(theme.kind)]}
        {isOffered && <span className="vh">, with what it stands under</span>}
      </span>
    </li>
  );
});
