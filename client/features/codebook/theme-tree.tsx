import { type MouseEvent, useRef, useState } from 'react';
import type { Landing } from '#shared/codebook/landing.ts';
import type { KindKey, TreeRow as Row } from '#shared/codebook/tree.ts';
import { type Direction, type Step, stepOf } from '#shared/theme/reorder.ts';
import { titleTaken } from '#shared/theme/taken.ts';
import type { Group, Theme } from '#shared/theme/theme.ts';
import { RenameField } from './rename-field.tsx';
import styles from './tree.module.css';
import { TreeRow } from './tree-row.tsx';
import type { Codebook } from './use-codebook.ts';
import { useTreeDrag } from './use-tree-drag.ts';
import { useTreeFocus } from './use-tree-focus.ts';
import { useTreeKeys } from './use-tree-keys.ts';
import type { TreePicks } from './use-tree-picks.ts';
import type { ShownWave } from './waves.ts';

interface ThemeTreeProps {
  rows: readonly Row[];
  codebook: Codebook;
  waves: readonly ShownWave[];
  picks: TreePicks;
  /** The theme that is shown beside the tree. */
  open: string | undefined;
  onOpen: (theme: string) => void;
  /** The number of what waits for a theme was clicked. */
  onWaits: (theme: string) => void;
  onTurn: (kind: KindKey) => void;
  onRename: (theme: Theme, title: string) => void;
  onStep: (theme: Theme, step: Step) => void;
  onLand: (themes: ReadonlySet<string>, landing: Landing) => void;
  onRenameGroup: (group: Group, title: string) => void;
  onStepGroup: (group: Group, by: 1 | -1) => void;
  onRemoveGroup: (group: Group) => void;
}

/** The codebook as a tree, worked by keys (`useTreeKeys`) and by pointer: click opens, Ctrl and Shift pick, dragging moves. */
export function ThemeTree({
  rows,
  codebook,
  waves,
  picks,
  open,
  onOpen,
  onWaits,
  onTurn,
  ...deeds
}: ThemeTreeProps) {
  const place = useRef<HTMLDivElement>(null);
  const { stop, setStop, focus } = useTreeFocus(place, rows, open);
  const [renamed, setRenamed] = useState<string>();
  const shown = new Set<string>(rows.map(({ key }) => key));

  const move = (row: Row, direction: Direction) => {
    if (row.type === 'group' && (direction === 'up' || direction === 'down'))
      deeds.onStepGroup(row.group, direction === 'up' ? -1 : 1);
    if (row.type !== 'theme') return;
    const step = stepOf(codebook.themes, row.theme, direction, ({ id }) => shown.has(id));
    if (step) deeds.onStep(row.theme, step);
  };
  const removalOf = (row: Row) =>
    row.type === 'group' && !codebook.themes.some((theme) => theme.group === row.group.id)
      ? () => deeds.onRemoveGroup(row.group)
      : undefined;
  const press = (row: Row) => {
    setStop(row.key);
    if (row.type === 'kind') onTurn(row.key);
    if (row.type === 'theme') onOpen(row.key);
  };
  const click = (row: Row, event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-waits]')) {
      onWaits(row.key);
      return;
    }
    const picksOne = event.ctrlKey || event.metaKey;
    if (row.type !== 'theme' || !(picksOne || event.shiftKey)) {
      picks.none();
      press(row);
      return;
    }
    setStop(row.key);
    if (picksOne) picks.turn(row.key);
    else picks.reach(row.key, open);
  };
  const drag = useTreeDrag(rows, codebook, picks.picked, deeds.onLand);
  const onKeyDown = useTreeKeys({
    rows,
    picks,
    focus,
    onPress: press,
    onTurn,
    onMove: move,
    onRename: (row) => row.type !== 'kind' && setRenamed(row.key),
    onRemove: (row) => removalOf(row)?.(),
  });
  const endRenaming = (at: number) => {
    setRenamed(undefined);
    // The row draws itself anew first.
    queueMicrotask(() => focus(at));
  };

  return (
    <div
      ref={place}
      role="tree"
      aria-label="Themes"
      aria-multiselectable="true"
      className={`scroll ${styles.tree}`}
      onKeyDown={onKeyDown}
      {...drag.handlers}
    >
      {rows.map((row, at) => (
        <TreeRow
          key={row.key}
          row={row}
          at={at}
          isTabStop={row.key === stop}
          isOpen={row.key === open}
          isPicked={picks.picked.size > 0 ? picks.picked.has(row.key) : row.key === open}
          over={drag.overOf(row.key)}
          codebook={codebook}
          waves={waves}
          onClick={(event) => click(row, event)}
          onRemove={removalOf(row)}
          editor={
            renamed === row.key && row.type !== 'kind' ? (
              <RenameField
                label={`Title of ${row.type === 'theme' ? row.theme.title : row.group.title}`}
                title={row.type === 'theme' ? row.theme.title : row.group.title}
                refuse={
                  row.type === 'theme'
                    ? (written) => titleTaken(codebook.themes, row.theme, written, row.theme.id)
                    : undefined
                }
                onSave={(written) =>
                  row.type === 'theme'
                    ? deeds.onRename(row.theme, written)
                    : deeds.onRenameGroup(row.group, written)
                }
                onClose={() => endRenaming(at)}
              />
            ) : undefined
          }
        />
      ))}
    </div>
  );
}
