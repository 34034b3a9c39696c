/** Answers: in which order do cards stand? Those put somewhere by hand first, as they were put; the others behind them. */
export function inHandOrder(ids: readonly string[], byHand: readonly string[]): string[] {
  const known = new Set(ids);
  const put = byHand.filter((id) => known.has(id));
  const placed = new Set(put);
  return [...put, ...ids.filter((id) => !placed.has(id))];
}

/**
 * The order of a column once a card stands directly before or behind another one; the same order where it stood
 * there already.
 */
export function putBeside(
  order: readonly string[],
  id: string,
  other: string,
  side: 'before' | 'behind',
): string[] {
  if (id === other) return [...order];
  const rest = order.filter((one) => one !== id);
  return rest.toSpliced(rest.indexOf(other) + (side === 'before' ? 0 : 1), 0, id);
}

/** The order of a column once a card was moved past the next one that is shown; undefined at the column's end. */
export function movedPast(
  order: readonly string[],
  id: string,
  shown: ReadonlySet<string>,
  step: -1 | 1,
): string[] | undefined {
  const there = order.filter((one) => shown.has(one));
  const next = there[there.indexOf(id) + step];
  return next === undefined ? undefined : putBeside(order, id, next, step < 0 ? 'before' : 'behind');
}

interface Standing {
  id: string;
  top: number;
  height: number;
}

/** The order of a column once a card was dropped with its middle at `y`; hidden cards keep to their neighbours. */
export function droppedAt(
  column: readonly Standing[],
  id: string,
  shown: ReadonlySet<string>,
  y: number,
): string[] {
  const order = column.map((one) => one.id);
  const others = column.filter((one) => one.id !== id && shown.has(one.id));
  const below = others.find(({ top, height }) => y < top + height / 2);
  const before = order.filter((one) => shown.has(one));
  const last = others.at(-1);
  if (!last) return order;
  const after = below ? putBeside(order, id, below.id, 'before') : putBeside(order, id, last.id, 'behind');
  const isSame = after.filter((one) => shown.has(one)).every((one, at) => one === before[at]);
  return isSame ? order : after;
}
