import type { MouseEvent, ReactNode } from 'react';
import { Icon } from '#client/ui/icon.tsx';
import { KindShape } from '#client/ui/kind-shape.tsx';
import type { Landed, Zone } from '#shared/codebook/landing.ts';
import type { TreeRow as Row } from '#shared/codebook/tree.ts';
import { GroupRow } from './group-row.tsx';
import { kindOf, kindsWords, some } from './kind-words.ts';
import { ThemeRow } from './theme-row.tsx';
import styles from './tree.module.css';
import type { Codebook } from './use-codebook.ts';
import type { ShownWave } from './waves.ts';

interface TreeRowProps {
  row: Row;
  at: number;
  isTabStop: boolean;
  isOpen: boolean;
  isPicked: boolean;
  /** Where themes held over it would land. */
  over: { zone: Zone; landed: Landed } | undefined;
  codebook: Codebook;
  waves: readonly ShownWave[];
  /** In place of its title, while that is written anew. */
  editor: ReactNode | undefined;
  onClick: (event: MouseEvent) => void;
  /** Removes a group that holds nothing. */
  onRemove: (() => void) | undefined;
}

/** A kind, a group or a theme of the tree. */
export function TreeRow({ row, at, isTabStop, over, onClick, editor, ...rest }: TreeRowProps) {
  const { isOpen, isPicked, codebook, waves, onRemove } = rest;
  const tabIndex = isTabStop ? 0 : -1;
  const shared = {
    'data-at': at,
    'data-over': over && ('refused' in over.landed ? 'refused' : over.zone),
    onClick,
  } as const;
  const landing = over && (
    <span className={styles.landing} aria-hidden="true">
      {'refused' in over.landed ? over.landed.refused : over.landed.words}
    </span>
  );
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
        {landing}
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
        <GroupRow title={row.group.title} editor={editor} onRemove={onRemove} />
        {landing}
      </div>
    );
  return (
    <ThemeRow
      {...shared}
      tabIndex={tabIndex}
      row={row}
      isOpen={isOpen}
      isPicked={isPicked}
      codebook={codebook}
      waves={waves}
      editor={editor}
      landing={landing}
    />
  );
}
