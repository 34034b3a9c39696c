import type { ReactNode } from 'react';
import { HitText } from '#client/ui/hit-text.tsx';
import { Icon } from '#client/ui/icon.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { TreeRow as Row } from '#shared/codebook/tree.ts';
import { kindOf, kindsWords, some } from './kind-words.ts';
import { Sparkline } from './sparkline.tsx';
import styles from './tree.module.css';
import type { Codebook } from './use-codebook.ts';
import { type ShownWave, tallyWords } from './waves.ts';

export interface TreeRowProps {
  row: Row;
  at: number;
  isTabStop: boolean;
  isOpen: boolean;
  codebook: Codebook;
  waves: readonly ShownWave[];
  /** In place of its title, while that is written anew. */
  editor: ReactNode | undefined;
  onClick: () => void;
  /** Removes a group that holds nothing. */
  onRemove?: (() => void) | undefined;
}

/** A kind, a group or a theme of the tree. */
export function TreeRow({
  row,
  at,
  isTabStop,
  isOpen,
  codebook,
  waves,
  editor,
  onClick,
  onRemove,
}: TreeRowProps) {
  const shared = { 'data-at': at, onClick };
  const tabIndex = isTabStop ? 0 : -1;
  if (row.type === 'kind')
    return (
      <div
        {...shared}
        role="treeitem"
        tabIndex={tabIndex}
        className={styles.kind}
        aria-level={1}
        aria-expanded={!row.isFolded}
        aria-label={`${kindsWords[row.key]}, ${some(row.count, 'theme')}`}
      >
        <Icon name={row.isFolded ? 'right' : 'down'} />
        <KindShape kind={kindOf(row.key)} />
        <b>{kindsWords[row.key]}</b>
        <span className={styles.number}>{row.count}</span>
      </div>
    );
  if (row.type === 'group')
    return (
      <div
        {...shared}
        role="treeitem"
        tabIndex={tabIndex}
        className={styles.group}
        aria-level={2}
        aria-label={`${row.group.title}, group`}
      >
        {editor ?? <span className="clip">{row.group.title}</span>}
        {onRemove && !editor && (
          <IconButton
            icon="trash"
            label={`Remove the group ${row.group.title}`}
            size="small"
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              onRemove();
            }}
          />
        )}
      </div>
    );
  const { theme, depth, hits, isPassedThrough } = row;
  const tally = codebook.tallies.of(theme.id);
  const awaiting = codebook.awaiting.get(theme.id) ?? 0;
  const notes = [
    ...(theme.retired ? ['retired'] : []),
    ...(awaiting > 0 ? [`${some(awaiting, 'cell')} to look at again`] : []),
  ];
  return (
    <div
      {...shared}
      role="treeitem"
      tabIndex={tabIndex}
      className={styles.theme}
      aria-level={3 + depth}
      aria-selected={isOpen}
      aria-label={[theme.title, tallyWords(tally, waves), ...notes].join(', ')}
      data-faint={isPassedThrough || undefined}
      data-retired={theme.retired || undefined}
    >
      <span className={styles.name} data-depth={depth}>
        <KindShape kind={theme.kind} />
        {editor ?? (
          <span className="clip" title={theme.title}>
            <HitText text={theme.title} hits={hits} />
          </span>
        )}
        {theme.retired && !editor && <span className={styles.retired}>retired</span>}
        {awaiting > 0 && !editor && (
          <span
            className={styles.awaiting}
            title={`${some(awaiting, 'cell')} not looked for, or to be looked at again, since its meaning changed`}
          >
            {awaiting} ?
          </span>
        )}
      </span>
      <Sparkline kind={theme.kind} tally={tally} waves={waves} most={codebook.tallies.most} />
      <span className={styles.number}>{tally.all}</span>
    </div>
  );
}
