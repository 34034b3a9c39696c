import { type EditorState, RangeSet, RangeValue, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, WidgetType } from '@codemirror/view';
import type { Quarrel } from '#shared/report/merge.ts';

/** A quarrel about a paragraph, with the box in the text that both versions are drawn in. */
export interface ShownQuarrel extends Quarrel {
  id: number;
  box: HTMLElement;
}

class Held extends RangeValue {
  readonly quarrel: ShownQuarrel;
  constructor(quarrel: ShownQuarrel) {
    super();
    this.quarrel = quarrel;
  }
  override eq(other: Held): boolean {
    return other.quarrel.id === this.quarrel.id;
  }
}

class Box extends WidgetType {
  readonly quarrel: ShownQuarrel;
  constructor(quarrel: ShownQuarrel) {
    super();
    this.quarrel = quarrel;
  }
  override toDOM(): HTMLElement {
    return this.quarrel.box;
  }
  override eq(other: Box): boolean {
    return other.quarrel.id === this.quarrel.id;
  }
  override ignoreEvent(): boolean {
    return true;
  }
}

const setQuarrels = StateEffect.define<readonly ShownQuarrel[]>();
const endQuarrel = StateEffect.define<number>();

const field = StateField.define<RangeSet<Held>>({
  create: () => RangeSet.empty,
  update(value, transaction) {
    let now = value.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(setQuarrels))
        now = RangeSet.of(
          effect.value.map((one) => new Held(one).range(one.start, one.end)),
          true,
        );
      if (effect.is(endQuarrel))
        now = now.update({ filter: (_from, _to, { quarrel }) => quarrel.id !== effect.value });
    }
    return now;
  },
});

const drawn = EditorView.decorations.compute([field], (state) => {
  const ranges: ReturnType<Decoration['range']>[] = [];
  for (const at = state.field(field).iter(); at.value !== null; at.next()) {
    const { to } = state.doc.lineAt(at.to);
    ranges.push(Decoration.widget({ widget: new Box(at.value.quarrel), block: true, side: 1 }).range(to));
  }
  return Decoration.set(ranges, true);
});

/** A box under every paragraph that two people changed. */
export const drawnQuarrels = [field, drawn];

let last = 0;

/** Shows these quarrels and no others. */
export function showQuarrels(view: EditorView, quarrels: readonly Quarrel[]): ShownQuarrel[] {
  const shown = quarrels.map((one): ShownQuarrel => {
    last += 1;
    const box = document.createElement('div');
    box.className = 'cm-quarrel';
    return { ...one, id: last, box };
  });
  view.dispatch({ effects: setQuarrels.of(shown) });
  return shown;
}

/** The quarrels nobody has settled yet. */
export function openQuarrels(state: EditorState): ShownQuarrel[] {
  const open: ShownQuarrel[] = [];
  for (const at = state.field(field).iter(); at.value !== null; at.next()) open.push(at.value.quarrel);
  return open;
}

/** Settles one: my words stay as they stand by now, or theirs take their place. */
export function settleQuarrel(view: EditorView, id: number, keep: 'mine' | 'theirs'): void {
  for (const at = view.state.field(field).iter(); at.value !== null; at.next()) {
    const { quarrel } = at.value;
    if (quarrel.id !== id) continue;
    const gap = at.from === at.to && quarrel.theirs !== '' ? '\n\n' : '';
    view.dispatch({
      effects: endQuarrel.of(id),
      ...(keep === 'theirs' && {
        changes: { from: at.from, to: at.to, insert: quarrel.theirs + gap },
        userEvent: 'input.settle',
      }),
    });
    return;
  }
}
