import type { AreaId } from '#shared/ids.ts';
import type { Block, Column } from './frame.ts';

/** What the keyboard can stand on in a row, from left to right. */
export type Stop =
  | { type: 'name' }
  | { type: 'cell'; column: Column; isFirst: boolean }
  | { type: 'story'; area: AreaId; areaName: string }
  | { type: 'movement' };

export const stopsOf = (blocks: readonly Block[]): Stop[] => [
  { type: 'name' },
  ...blocks.flatMap(({ columns, story, title }): Stop[] => [
    ...columns.map((column, at): Stop => ({ type: 'cell', column, isFirst: at === 0 })),
    ...(story === null ? [] : [{ type: 'story', area: story, areaName: title } as const]),
  ]),
  ...(blocks.every(({ story }) => story === null) ? [{ type: 'movement' } as const] : []),
];

/** Where blocks of columns begin: the names, then each heading's first cell. */
export const blockStarts = (stops: readonly Stop[]): number[] => [
  0,
  ...stops.flatMap((stop, at) => (stop.type === 'cell' && stop.isFirst ? [at] : [])),
];
