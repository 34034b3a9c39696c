import { turnsIn } from '#shared/coding/selection.ts';
import type { Span } from '#shared/span.ts';
import type { PaintedTurn } from './paint.ts';

/** What places are marked for; the sheet says how each looks. */
export type Marking = 'found-words' | 'found-word' | 'likely-words';

/** The ranges of the page that spans of one turn take up; none where the turn is not drawn yet. */
function rangesIn(reader: Element, turn: PaintedTurn, spans: readonly Span[]): Range[] {
  const element = reader.querySelector(`#turn-${turn.number} [data-turn]`);
  if (!element) return [];
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: { node: Node; start: number; end: number }[] = [];
  let at = turn.start;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const end = at + (node.textContent?.length ?? 0);
    texts.push({ node, start: at, end });
    at = end;
  }
  return spans.flatMap(({ start, end }) => {
    const from = texts.find((one) => start < one.end);
    const to = texts.find((one) => end <= one.end);
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, start - from.start);
    range.setEnd(to.node, end - to.start);
    return [range];
  });
}

/** Marks places over the words, where the browser can, without touching the text; no places take the marks off. */
export function markPlaces(
  marking: Marking,
  reader: Element | null,
  turns: readonly PaintedTurn[],
  places: readonly Span[],
): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.delete(marking);
  if (!reader || places.length === 0) return;
  const byTurn = new Map<PaintedTurn, Span[]>();
  for (const place of places) {
    const [turn] = turnsIn(turns, place);
    if (turn) byTurn.set(turn, [...(byTurn.get(turn) ?? []), place]);
  }
  const ranges = [...byTurn].flatMap(([turn, own]) => rangesIn(reader, turn, own));
  CSS.highlights.set(marking, new Highlight(...ranges));
}
