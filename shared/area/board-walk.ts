import type { BoardPlace, BoardPlaces } from './board-places.ts';

const middle = ({ top, height }: BoardPlace): number => top + height / 2;

/**
 * Where an arrow leads from a card or a step: up and down in its column, left and right along its first line
 * there, or to what stands nearest in the next column that is not empty. `shown` names what is on the board
 * in this month; undefined where the key leads nowhere.
 */
export function nextOnBoard(
  { places, columns, lines }: BoardPlaces,
  from: string,
  key: string,
  shown: ReadonlySet<string>,
): string | undefined {
  const here = places.get(from);
  if (!here) return undefined;
  const order = Object.values(columns).map((column) => column.filter(({ id }) => shown.has(id)));
  const own = order[here.column] ?? [];
  const at = own.findIndex(({ id }) => id === from);
  if (key === 'ArrowUp') return own[at - 1]?.id;
  if (key === 'ArrowDown') return own[at + 1]?.id;
  if (key === 'Home') return order.find((column) => column.length > 0)?.[0]?.id;
  if (key === 'End') return order.findLast((column) => column.length > 0)?.at(-1)?.id;
  const step = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  if (step === 0) return undefined;
  const linked = [...lines.values()]
    .flatMap((line) => (line.from.id === from ? [line.to] : line.to.id === from ? [line.from] : []))
    .filter(({ id, column }) => shown.has(id) && column === here.column + step)
    .sort((a, b) => a.top - b.top);
  if (linked[0]) return linked[0].id;
  for (let column = here.column + step; order[column]; column += step) {
    const near = [...(order[column] ?? [])].sort(
      (a, b) => Math.abs(middle(a) - middle(here)) - Math.abs(middle(b) - middle(here)),
    )[0];
    if (near) return near.id;
  }
  return undefined;
}
