import { type KeyboardEvent, useRef } from 'react';
import { useMay } from '#client/lib/may.ts';
import { type KindKey, type TreeRow, treeStep, treeTyped } from '#shared/codebook/tree.ts';
import type { Direction } from '#shared/theme/reorder.ts';
import type { TreePicks } from './use-tree-picks.ts';

const TYPED_WITHIN_MS = 800;
const STEPS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

interface TreeKeys {
  rows: readonly TreeRow[];
  picks: TreePicks;
  focus: (at: number) => void;
  onPress: (row: TreeRow) => void;
  onTurn: (kind: KindKey) => void;
  onMove: (row: TreeRow, direction: Direction) => void;
  onRename: (row: TreeRow) => void;
  onRemove: (row: TreeRow) => void;
}

/**
 * The keys of the tree: arrows, Home, End and letters go about, Enter opens, F2 renames, Alt and arrows move;
 * Ctrl Space and Shift with arrows pick, Ctrl A picks all, Esc none.
 */
export function useTreeKeys({ rows, picks, focus, onPress, onTurn, onMove, onRename, onRemove }: TreeKeys) {
  const may = useMay();
  const typed = useRef({ letters: '', at: 0 });

  /** Whether the key was one that picks. */
  const pick = (event: KeyboardEvent, row: TreeRow, at: number): boolean => {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && event.key === ' ') {
      if (row.type === 'theme') picks.turn(row.key);
    } else if (mod && event.key.toLowerCase() === 'a') picks.all();
    else if (event.shiftKey && !mod && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      const way = event.key === 'ArrowDown' ? 1 : -1;
      for (let to = at + way; to >= 0 && to < rows.length; to += way)
        if (rows[to]?.type === 'theme') {
          picks.reach(rows[to]?.key ?? '', row.type === 'theme' ? row.key : undefined);
          focus(to);
          break;
        }
    } else if (event.key === 'Escape' && picks.picked.size > 0) picks.none();
    else return false;
    return true;
  };

  /** Whether the key was one that does something with the row. */
  const act = (event: KeyboardEvent, row: TreeRow): boolean => {
    const direction = STEPS[event.key];
    if (event.altKey) {
      if (!may('theme.move')) return false;
      if (direction) onMove(row, direction);
      return direction !== undefined;
    }
    if (event.key === 'Enter' || event.key === ' ') onPress(row);
    else if (event.key === 'F2' && may('theme.change')) onRename(row);
    else if (event.key === 'Delete' && may('group.remove')) onRemove(row);
    else return false;
    return true;
  };

  /** Whether the key was one that goes elsewhere. */
  const go = (event: KeyboardEvent, at: number): boolean => {
    if (/^\p{L}$/u.test(event.key)) {
      const isNew = event.timeStamp - typed.current.at > TYPED_WITHIN_MS;
      const letters = isNew ? event.key : typed.current.letters + event.key;
      typed.current = { letters, at: event.timeStamp };
      const to = treeTyped(rows, letters, isNew ? at + 1 : at);
      if (to !== undefined) focus(to);
      return true;
    }
    const step = treeStep(rows, at, event.key);
    if (!step) return false;
    if ('turn' in step) onTurn(step.turn);
    else focus(step.to);
    return true;
  };

  return (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? Number(event.target.dataset.at ?? -1) : -1;
    const row = rows[at];
    if (!row) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (pick(event, row, at) || (isPlain && (act(event, row) || (!event.altKey && go(event, at)))))
      event.preventDefault();
  };
}
