import { type DragEvent, useRef, useState } from 'react';
import { type Landed, type Landing, landingOf, type Zone } from '#shared/codebook/landing.ts';
import type { TreeRow } from '#shared/codebook/tree.ts';
import { kindKey } from '#shared/codebook/tree.ts';
import { kindsWords } from './kind-words.ts';
import type { Codebook } from './use-codebook.ts';

/** The part at a row's upper and lower edge that means beside it. */
const EDGE = 0.28;

interface Over {
  key: string;
  zone: Zone;
  landed: Landed;
}

export interface TreeDrag {
  /** What the row with this key shows while something is held over it. */
  overOf: (key: string) => Over | undefined;
  /** For the tree: rows tell their place by `data-at`. */
  handlers: {
    onDragStart: (event: DragEvent) => void;
    onDragOver: (event: DragEvent) => void;
    onDragLeave: (event: DragEvent) => void;
    onDrop: (event: DragEvent) => void;
    onDragEnd: () => void;
  };
}

/** Themes carried by the pointer to another place, all that are picked where one of them is taken up. */
export function useTreeDrag(
  rows: readonly TreeRow[],
  codebook: Codebook,
  picked: ReadonlySet<string>,
  onLand: (themes: ReadonlySet<string>, landing: Landing) => void,
): TreeDrag {
  const moved = useRef<ReadonlySet<string>>(new Set());
  const [over, setOver] = useState<Over>();
  const rowUnder = (event: DragEvent) => {
    const element =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : undefined;
    return element ? { element, row: rows[Number(element.dataset.at)] } : undefined;
  };
  const end = () => {
    moved.current = new Set();
    setOver(undefined);
  };
  return {
    overOf: (key) => (over?.key === key ? over : undefined),
    handlers: {
      onDragStart: (event) => {
        const row = rowUnder(event)?.row;
        if (row?.type !== 'theme') return;
        moved.current = picked.has(row.key) ? picked : new Set([row.key]);
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', row.theme.title);
      },
      onDragOver: (event) => {
        const found = rowUnder(event);
        if (moved.current.size === 0 || !found?.row) return;
        const { top, height } = found.element.getBoundingClientRect();
        const at = (event.clientY - top) / height;
        const zone: Zone =
          found.row.type !== 'theme' ? 'into' : at < EDGE ? 'before' : at > 1 - EDGE ? 'behind' : 'into';
        const landed = landingOf(
          { ...codebook, kindWords: (kind) => kindsWords[kindKey(kind)] },
          moved.current,
          found.row,
          zone,
        );
        if (landed && 'landing' in landed) event.preventDefault();
        if (!landed) setOver(undefined);
        else if (over?.key !== found.row.key || over.zone !== zone)
          setOver({ key: found.row.key, zone, landed });
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setOver(undefined);
      },
      onDrop: (event) => {
        event.preventDefault();
        if (over && 'landing' in over.landed) onLand(moved.current, over.landed.landing);
        end();
      },
      onDragEnd: end,
    },
  };
}
