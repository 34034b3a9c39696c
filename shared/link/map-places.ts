import { type Arrow, arrows, type ColumnPlace } from '../drawing/arrows.ts';
import { type Placed, placed } from '../drawing/columns.ts';
import type { MapEnd, MapLink } from './map-view.ts';

/** In pixels of the drawing. */
export const MAP = { node: 196, gap: 86, height: 30, between: 8 };
export const MAP_COLUMNS = ['enabler', 'change', 'threat', 'opportunity'] as const;
export const mapColumnLeft = (column: number): number => column * (MAP.node + MAP.gap);
/** Lines inside the last column bend out to its right. */
export const MAP_WIDTH = mapColumnLeft(MAP_COLUMNS.length - 1) + MAP.node + MAP.gap * 0.6;

/** Unsorted themes stand among the changes. */
const columnOf = ({ kind }: Pick<MapEnd, 'kind'>): number => MAP_COLUMNS.indexOf(kind ?? 'change');

type Line = { id: string } & Pick<MapLink, 'from' | 'to'>;

/** How many pairs of lines between the same two columns cross, given each node’s row. */
export function crossings(
  lines: readonly Pick<Line, 'from' | 'to'>[],
  columnAt: ReadonlyMap<string, number>,
  rowOf: ReadonlyMap<string, number>,
): number {
  const spans = lines.flatMap(({ from, to }) => {
    const [a, b] = [columnAt.get(from), columnAt.get(to)];
    if (a === undefined || b === undefined || a === b) return [];
    const [left, right] = a < b ? [from, to] : [to, from];
    return [
      {
        between: `${Math.min(a, b)} ${Math.max(a, b)}`,
        left: rowOf.get(left) ?? 0,
        right: rowOf.get(right) ?? 0,
      },
    ];
  });
  let crossed = 0;
  spans.forEach((one, at) => {
    for (const other of spans.slice(at + 1))
      if (one.between === other.between && (one.left - other.left) * (one.right - other.right) < 0)
        crossed += 1;
  });
  return crossed;
}

const SWEEPS = 12;

/**
 * Orders each column so that lines cross little: again and again, column by column, each node goes to the mean
 * of what it is linked with (barycentre heuristic: Sugiyama, Tagawa & Toda 1981); the best order met is kept.
 */
export function orderedColumns(
  nodes: readonly Pick<MapEnd, 'id' | 'kind'>[],
  lines: readonly Pick<Line, 'from' | 'to'>[],
): string[][] {
  const columnAt = new Map(nodes.map((node) => [node.id, columnOf(node)]));
  const linked = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of lines) {
    if (!linked.has(from) || !linked.has(to)) continue;
    linked.get(from)?.push(to);
    linked.get(to)?.push(from);
  }
  let columns = MAP_COLUMNS.map((_, column) =>
    nodes
      .filter((node) => columnOf(node) === column)
      .map(({ id }) => id)
      // What is linked to nothing stands below what is.
      .sort((a, b) => Number(linked.get(a)?.length === 0) - Number(linked.get(b)?.length === 0)),
  );
  const rowsOf = (of: readonly (readonly string[])[]) =>
    new Map(
      of.flatMap((column) => column.map((id, row): [string, number] => [id, (row + 0.5) / column.length])),
    );
  let best = { columns, crossed: crossings(lines, columnAt, rowsOf(columns)) };
  for (let sweep = 0; sweep < SWEEPS && best.crossed > 0; sweep += 1) {
    const order = sweep % 2 === 0 ? [1, 2, 3, 0] : [2, 1, 0, 3];
    for (const column of order) {
      const rows = rowsOf(columns);
      const wants = (id: string) => {
        const others = linked.get(id) ?? [];
        const apart = others.filter((other) => columnAt.get(other) !== column);
        const near = apart.length > 0 ? apart : others;
        if (near.length === 0) return 2;
        return near.reduce((sum, other) => sum + (rows.get(other) ?? 0), 0) / near.length;
      };
      const wanted = new Map((columns[column] ?? []).map((id) => [id, wants(id)]));
      columns = columns.map((ids, at) =>
        at === column ? [...ids].sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0)) : ids,
      );
    }
    const crossed = crossings(lines, columnAt, rowsOf(columns));
    if (crossed < best.crossed) best = { columns, crossed };
  }
  return best.columns;
}

export interface MapPlaces {
  places: Map<string, ColumnPlace>;
  /** By column, from top to bottom. */
  columns: ColumnPlace[][];
  lines: Map<string, Arrow>;
  height: number;
}

/** Answers: where does everything on the link map stand, and how do its lines run? */
export function mapPlaces(nodes: readonly Pick<MapEnd, 'id' | 'kind'>[], lines: readonly Line[]): MapPlaces {
  const ordered = orderedColumns(nodes, lines);
  const places = new Map<string, ColumnPlace>();
  const step = MAP.height + MAP.between;
  const longest = ordered.reduce(
    (most, ids, at) => (ids.length > (ordered[most]?.length ?? 0) ? at : most),
    0,
  );
  const order = [longest, ...ordered.keys()].filter((column, at, all) => all.indexOf(column) === at);
  const middle = ({ top, height }: Placed) => top + height / 2;
  const bottom = () => Math.max(0, ...[...places.values()].map(({ top, height }) => top + height));
  for (const column of order) {
    const ids = ordered[column] ?? [];
    const wants = (id: string, row: number) => {
      const met = lines.flatMap(({ from, to }) => {
        const other = places.get(from === id ? to : to === id ? from : '');
        return other ? [middle(other)] : [];
      });
      if (met.length > 0) return met.reduce((sum, one) => sum + one, 0) / met.length;
      return column === longest ? row * step + MAP.height / 2 : bottom() + row * step;
    };
    const wanted = ids.map((id, row) => ({ id, height: MAP.height, wants: wants(id, row) }));
    for (const place of placed(wanted, MAP.between))
      places.set(place.id, { ...place, column, left: mapColumnLeft(column) });
  }
  return {
    places,
    columns: ordered.map((ids) => ids.flatMap((id) => places.get(id) ?? [])),
    lines: arrows(lines, (id) => places.get(id), { width: MAP.node, gap: MAP.gap }),
    height: bottom() + MAP.between,
  };
}
