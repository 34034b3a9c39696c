import type { MapPlaces } from './map-places.ts';

/** Where the focus is: on a node, or on a line that was come to from a node. */
export interface MapSpot {
  id: string;
  /** Of a line: the node it was come to from. */
  via: string | null;
}

const middle = ({ top, height }: { top: number; height: number }): number => top + height / 2;

/**
 * Where an arrow leads on the link map: from a node left and right onto its lines on that side, from a line on
 * to its other end or back, up and down to the next of the same side or column; undefined where it leads nowhere.
 */
export function nextOnMap(
  { places, columns, lines }: MapPlaces,
  spot: MapSpot,
  key: string,
): MapSpot | undefined {
  const node = places.get(spot.via ?? spot.id);
  if (!node) return undefined;
  const first = columns.find((column) => column.length > 0)?.[0];
  const last = columns.findLast((column) => column.length > 0)?.at(-1);
  if (key === 'Home') return first && { id: first.id, via: null };
  if (key === 'End') return last && { id: last.id, via: null };
  const otherOf = (line: { from: { id: string }; to: { id: string } }) =>
    places.get(line.from.id === node.id ? line.to.id : line.from.id) ?? node;
  const sideOf = (other: { column: number }) => (other.column < node.column ? -1 : 1);
  const onSide = (side: number) =>
    [...lines.values()]
      .filter(({ from, to }) => from.id === node.id || to.id === node.id)
      .filter((line) => sideOf(otherOf(line)) === side)
      .sort((a, b) => middle(otherOf(a)) - middle(otherOf(b)) || (a.id < b.id ? -1 : 1));
  const line = spot.via === null ? undefined : lines.get(spot.id);
  const by = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    if (line) {
      const beside = onSide(sideOf(otherOf(line)));
      const next = beside[beside.findIndex(({ id }) => id === line.id) + by];
      return next && { id: next.id, via: node.id };
    }
    const column = columns[node.column] ?? [];
    const next = column[column.findIndex(({ id }) => id === node.id) + by];
    return next && { id: next.id, via: null };
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  if (line) return { id: sideOf(otherOf(line)) === by ? otherOf(line).id : node.id, via: null };
  const [leading] = onSide(by);
  if (leading) return { id: leading.id, via: node.id };
  for (let column = node.column + by; columns[column]; column += by) {
    const [near] = [...(columns[column] ?? [])].sort(
      (a, b) => Math.abs(middle(a) - middle(node)) - Math.abs(middle(b) - middle(node)),
    );
    if (near) return { id: near.id, via: null };
  }
  return undefined;
}
