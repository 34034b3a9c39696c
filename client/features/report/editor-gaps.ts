import { type EditorState, RangeSet, RangeValue, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';
import type { Gap } from '#shared/report/gap.ts';

/** Which words are a gap's, wherever the text moved them since it was found. */
class Placed extends RangeValue {
  readonly key: string;
  readonly stops: boolean;
  constructor(key: string, stops: boolean) {
    super();
    this.key = key;
    this.stops = stops;
  }
  override eq(other: Placed): boolean {
    return other.key === this.key && other.stops === this.stops;
  }
}

const setGaps = StateEffect.define<readonly Gap[]>();

const places = StateField.define<RangeSet<Placed>>({
  create: () => RangeSet.empty,
  update(value, transaction) {
    let now = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setGaps)) continue;
      const { length } = transaction.newDoc;
      now = RangeSet.of(
        effect.value.flatMap(({ key, stops, place, aside }) =>
          place && aside === null && place.end <= length
            ? [new Placed(key, stops).range(place.start, place.end)]
            : [],
        ),
        true,
      );
    }
    return now;
  },
});

const look = {
  stops: Decoration.mark({ class: 'cm-gap-stops' }),
  considers: Decoration.mark({ class: 'cm-gap' }),
};

const drawn = EditorView.decorations.compute([places], (state) => {
  const ranges: ReturnType<typeof look.stops.range>[] = [];
  for (const at = state.field(places).iter(); at.value !== null; at.next())
    if (at.to > at.from) ranges.push((at.value.stops ? look.stops : look.considers).range(at.from, at.to));
  return Decoration.set(ranges, true);
});

/** Underlines what stops the freeze, and what is to consider. */
export const drawnGaps = [places, drawn];

/** Shows other gaps; `body` is the text they were found in, which must still stand. */
export function showGaps(view: EditorView, gaps: readonly Gap[]): void {
  view.dispatch({ effects: setGaps.of(gaps) });
}

/** Where the words of each gap stand by now. */
export function gapPlaces(state: EditorState): Map<string, { from: number; to: number }> {
  const found = new Map<string, { from: number; to: number }>();
  for (const at = state.field(places).iter(); at.value !== null; at.next())
    found.set(at.value.key, { from: at.from, to: at.to });
  return found;
}
