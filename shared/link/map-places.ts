import { type Arrow, arrows, type ColumnPlace } from '../drawing/arrows.ts';
import { type Placed, placed, spread } from '../drawing/columns.ts';
import type { MapEnd, MapLink } from './map-view.ts';

/** How wide and high the things of a map are, in pixels of the drawing; `page` is as high as one should be filled. */
export interface MapMeasures {
  node: number;
  gap: number;
  height: number;
  between: number;
  page: number;
}

export const MAP: MapMeasures = { node: 196, gap: 86, height: 30, between: 8, page: 460 };
export const MAP_COLUMNS = ['enabler', 'change', 'threat', 'opportunity'] as const;
export const mapColumnLeft = (column: number, { node, gap }: Pick<MapMeasures, 'node' | 'gap'> = MAP) =>
  column * (node + gap);
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

/** Where a line passes a column in which it does not end. */
interface Pass {
  id: string;
  column: number;
}

const PASS_HEIGHT = 6;
const ROUNDS = 6;
/** Few things stand further apart, so that the map fills a page. */
const MOST_BETWEEN = 34;

/** The columns a line passes, from where it begins to where it ends. */
function passesOf({ id, from, to }: Line, columnAt: ReadonlyMap<string, number>): Pass[] {
  const [first, last] = [columnAt.get(from) ?? 0, columnAt.get(to) ?? 0];
  const way = last < first ? -1 : 1;
  const passed = Math.max(0, Math.abs(last - first) - 1);
  return Array.from({ length: passed }, (_, step) => {
    const column = first + (step + 1) * way;
    return { id: `${id} past ${column}`, column };
  });
}

/** A line in pieces from column to column. */
const piecesOf = (line: Line, passes: readonly Pass[]): Line[] => {
  const stops = [line.from, ...passes.map(({ id }) => id), line.to];
  return stops.slice(1).map((to, at) => ({ id: `${line.id} piece ${at}`, from: stops[at] ?? '', to }));
};

/** The pieces of a line as one. */
function joined(id: string, pieces: readonly Arrow[]): Arrow | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return undefined;
  const path = pieces.map((piece, at) => (at === 0 ? piece.path : piece.path.replace('M', 'L'))).join('');
  return { id, from: first.from, to: last.to, path, head: last.head, middle: first.middle };
}

/**
 * Answers: where does everything on the link map stand, and how do its lines run? A line that passes a column
 * has a place of its own there (Sugiyama, Tagawa & Toda 1981), so that it runs between things, never behind one.
 */
export function mapPlaces(
  nodes: readonly Pick<MapEnd, 'id' | 'kind'>[],
  lines: readonly Line[],
  measures: MapMeasures = MAP,
  tall: (id: string) => number = () => measures.height,
): MapPlaces {
  const nodeColumns = new Map(nodes.map((node) => [node.id, columnOf(node)]));
  const known = lines.filter(({ from, to }) => nodeColumns.has(from) && nodeColumns.has(to));
  const routes = known.map((line) => {
    const passes = passesOf(line, nodeColumns);
    return { line, passes, pieces: piecesOf(line, passes) };
  });
  const passes = routes.flatMap((route) => route.passes);
  const pieces = routes.flatMap((route) => route.pieces);
  const passing = new Set(passes.map(({ id }) => id));
  const heightOf = (id: string) => (passing.has(id) ? PASS_HEIGHT : tall(id));
  const ordered = orderedColumns(
    [...nodes, ...passes.map(({ id, column }) => ({ id, kind: MAP_COLUMNS[column] ?? null }))],
    pieces,
  );
  const most = Math.max(1, ...ordered.map((ids) => ids.length));
  const between = Math.max(
    measures.between,
    Math.min(MOST_BETWEEN, Math.floor(measures.page / most) - measures.height),
  );
  const room = Math.max(0, ...ordered.map((ids) => ids.reduce((sum, id) => sum + heightOf(id) + between, 0)));
  const all = new Map<string, ColumnPlace>();
  const middle = ({ top, height }: Placed) => top + height / 2;
  const met = new Map<string, string[]>();
  for (const { from, to } of pieces) {
    met.set(from, [...(met.get(from) ?? []), to]);
    met.set(to, [...(met.get(to) ?? []), from]);
  }
  // Spread at first, then each column in turn as near to what it is linked with as its order allows.
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [column, ids] of ordered.entries()) {
      const wanted = ids.map((id, row) => {
        const near = (met.get(id) ?? []).flatMap((other) => all.get(other) ?? []);
        const wants =
          round === 0 || near.length === 0
            ? spread(ids.length, room, row)
            : near.reduce((sum, other) => sum + middle(other), 0) / near.length;
        return { id, height: heightOf(id), wants };
      });
      for (const place of placed(wanted, between))
        all.set(place.id, { ...place, column, left: mapColumnLeft(column, measures) });
    }
  const drawn = arrows(pieces, (id) => all.get(id), { width: measures.node, gap: measures.gap });
  return {
    places: new Map([...all].filter(([id]) => !passing.has(id))),
    columns: ordered.map((ids) => ids.filter((id) => !passing.has(id)).flatMap((id) => all.get(id) ?? [])),
    lines: new Map(
      routes.flatMap(({ line, pieces: parts }): [string, Arrow][] => {
        const arrow = joined(
          line.id,
          parts.flatMap(({ id }) => drawn.get(id) ?? []),
        );
        return arrow ? [[line.id, arrow]] : [];
      }),
    ),
    height: Math.max(0, ...[...all.values()].map((place) => place.top + place.height)) + measures.between,
  };
}
