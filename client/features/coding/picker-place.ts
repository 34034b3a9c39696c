const WIDTH = 372;
/** Under this much room below the words the picker stands above them. */
const ROOM = 320;
/** Of the picker with a long list. */
const TALLEST = 424;
const GAP = 2;

export interface PickerPlace {
  left: number;
  top: number;
  isAbove: boolean;
  width: number;
  /** What stands in its field at first. */
  typed?: string;
}

/**
 * Where the picker stands: under the last selected line, above the first where there is no room, over the words where
 * there is none on either side; never wider than the words.
 */
export function pickerPlace(frame: HTMLElement, reader: HTMLElement): PickerPlace {
  const view = frame.getBoundingClientRect();
  const words = reader.querySelector('[data-turn]')?.getBoundingClientRect();
  const chosen = document.getSelection();
  const lines = chosen && chosen.rangeCount > 0 ? chosen.getRangeAt(0).getClientRects() : undefined;
  const first = lines?.[0];
  const last = lines?.[lines.length - 1];
  const seenBottom = Math.min(Math.max(last?.bottom ?? view.top + 80, view.top), view.bottom);
  const seenTop = Math.min(Math.max(first?.top ?? seenBottom, view.top), view.bottom);
  const below = view.bottom - seenBottom;
  const above = seenTop - view.top;
  const isAbove = below < ROOM && above >= ROOM;
  const over = Math.max(view.top, view.bottom - TALLEST);
  const top = isAbove ? seenTop - GAP : below < ROOM ? over : seenBottom + GAP;
  return {
    left: (words?.left ?? view.left) - view.left,
    top: top - view.top + frame.scrollTop,
    isAbove,
    width: Math.min(WIDTH, words?.width ?? WIDTH),
  };
}
