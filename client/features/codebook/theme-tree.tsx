import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type KindKey, type TreeRow as Row, treeStep, treeTyped } from '#shared/codebook/tree.ts';
import { type Direction, type Step, stepOf } from '#shared/theme/reorder.ts';
import type { Group, Theme } from '#shared/theme/theme.ts';
import { RenameField } from './rename-field.tsx';
import styles from './tree.module.css';
import { TreeRow } from './tree-row.tsx';
import type { Codebook } from './use-codebook.ts';
import type { ShownWave } from './waves.ts';

const TYPED_WITHIN_MS = 800;
const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

interface ThemeTreeProps {
  rows: readonly Row[];
  codebook: Codebook;
  waves: readonly ShownWave[];
  /** The theme that is shown beside the tree. */
  open: string | undefined;
  onOpen: (theme: string) => void;
  onTurn: (kind: KindKey) => void;
  onRename: (theme: Theme, title: string) => void;
  onStep: (theme: Theme, step: Step) => void;
  onRenameGroup: (group: Group, title: string) => void;
  onStepGroup: (group: Group, by: 1 | -1) => void;
  onRemoveGroup: (group: Group) => void;
}

/** The codebook as a tree: arrows, Enter and letters as everywhere, F2 renames, Alt and arrows move what is on. */
export function ThemeTree({ rows, codebook, waves, open, onOpen, onTurn, ...deeds }: ThemeTreeProps) {
  const place = useRef<HTMLDivElement>(null);
  const typed = useRef({ letters: '', at: 0 });
  const [wanted, setWanted] = useState<string>();
  const [renamed, setRenamed] = useState<string>();
  const stop = rows.some(({ key }) => key === wanted)
    ? wanted
    : rows.some(({ key }) => key === open)
      ? open
      : rows[0]?.key;
  const element = (at: number) => place.current?.querySelector<HTMLElement>(`[data-at="${at}"]`);
  const focus = (at: number) => {
    setWanted(rows[at]?.key);
    element(at)?.focus();
    element(at)?.scrollIntoView?.({ block: 'nearest' });
  };
  const openAt = rows.findIndex(({ key }) => key === open);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another theme is shown, not when rows move.
  useEffect(() => {
    element(openAt)?.scrollIntoView?.({ block: 'nearest' });
  }, [open, openAt === -1]);
  const shown = new Set<string>(rows.map(({ key }) => key));

  const move = (row: Row, direction: Direction) => {
    if (row.type === 'group' && (direction === 'up' || direction === 'down'))
      deeds.onStepGroup(row.group, direction === 'up' ? -1 : 1);
    if (row.type !== 'theme') return;
    const step = stepOf(codebook.themes, row.theme, direction, ({ id }) => shown.has(id));
    if (step) deeds.onStep(row.theme, step);
  };
  const isEmpty = (group: Group) => !codebook.themes.some((theme) => theme.group === group.id);
  const press = (row: Row) => {
    setWanted(row.key);
    if (row.type === 'kind') onTurn(row.key);
    if (row.type === 'theme') onOpen(row.key);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? Number(event.target.dataset.at ?? -1) : -1;
    const row = rows[at];
    if (!row || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const direction = STEPS[event.key];
    if (event.altKey) {
      if (!direction) return;
      move(row, direction);
    } else if (event.key === 'Enter' || event.key === ' ') press(row);
    else if (event.key === 'F2' && row.type !== 'kind') setRenamed(row.key);
    else if (event.key === 'Delete' && row.type === 'group' && isEmpty(row.group))
      deeds.onRemoveGroup(row.group);
    else if (/^\p{L}$/u.test(event.key)) {
      const isNew = event.timeStamp - typed.current.at > TYPED_WITHIN_MS;
      const letters = isNew ? event.key : typed.current.letters + event.key;
      typed.current = { letters, at: event.timeStamp };
      const to = treeTyped(rows, letters, isNew ? at + 1 : at);
      if (to !== undefined) focus(to);
    } else {
      const step = treeStep(rows, at, event.key);
      if (!step) return;
      if ('turn' in step) onTurn(step.turn);
      else focus(step.to);
    }
    event.preventDefault();
  };
  const endRenaming = (at: number) => {
    setRenamed(undefined);
    // The row draws itself anew first.
    queueMicrotask(() => element(at)?.focus());
  };

  return (
    <div
      ref={place}
      role="tree"
      aria-label="Themes"
      className={`scroll ${styles.tree}`}
      onKeyDown={onKeyDown}
    >
      {rows.map((row, at) => {
        const title = row.type === 'theme' ? row.theme.title : row.type === 'group' ? row.group.title : '';
        return (
          <TreeRow
            key={row.key}
            row={row}
            at={at}
            isTabStop={row.key === stop}
            isOpen={row.key === open}
            codebook={codebook}
            waves={waves}
            onClick={() => press(row)}
            onRemove={
              row.type === 'group' && isEmpty(row.group) ? () => deeds.onRemoveGroup(row.group) : undefined
            }
            editor={
              renamed === row.key ? (
                <RenameField
                  label={`Title of ${title}`}
                  title={title}
                  onSave={(written) => {
                    if (row.type === 'theme') deeds.onRename(row.theme, written);
                    if (row.type === 'group') deeds.onRenameGroup(row.group, written);
                  }}
                  onClose={() => endRenaming(at)}
                />
              ) : undefined
            }
          />
        );
      })}
    </div>
  );
}
