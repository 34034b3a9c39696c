import type { DraftItem, SheetReason } from './draft.ts';
import { aboutKey, type SheetAbout, type SheetItem, sheetKey } from './sheet.ts';

/** As many questions as a conversation has room for; what stands behind them is asked if there is time. */
export const ASK_FIRST = 12;

/** A question of a sheet as it stands: drafted, kept, or both. */
export interface SheetLine extends SheetAbout {
  key: string;
  /** What is kept of it; null while it follows the draft. */
  item: Pick<SheetItem, 'id' | 'rev'> | null;
  /** Why it is there: the draft's reason, one's own, or that it was kept though the draft has it no more. */
  reason: SheetReason | 'own' | 'kept';
  question: string;
  /** The draft's words, where others were kept. */
  drafted: string | null;
  why: string;
  shows: DraftItem['shows'];
  cell: DraftItem['cell'];
  on: boolean;
  note: string;
  outcome: SheetItem['outcome'];
  recordedOn: string | null;
  position: number;
}

const untouched = (draft: DraftItem): SheetLine => ({
  theme: draft.theme,
  step: draft.step,
  missed: draft.missed,
  key: aboutKey(draft),
  item: null,
  reason: draft.reason,
  question: draft.question,
  drafted: null,
  why: draft.why,
  shows: draft.shows,
  cell: draft.cell,
  on: !draft.isOffered,
  note: '',
  outcome: null,
  recordedOn: null,
  position: draft.position,
});

const kept = (item: SheetItem, draft: DraftItem | undefined): SheetLine => ({
  theme: item.theme,
  step: item.step,
  missed: item.missed,
  key: sheetKey(item),
  item: { id: item.id, rev: item.rev },
  reason: draft?.reason ?? (item.origin === 'own' ? 'own' : 'kept'),
  question: item.question,
  drafted: draft && draft.question !== item.question ? draft.question : null,
  why: draft?.why ?? '',
  shows: draft?.shows ?? null,
  cell: draft?.cell ?? null,
  on: item.on,
  note: item.note,
  outcome: item.outcome,
  recordedOn: item.recordedOn,
  position: item.position,
});

const inOrder = (one: SheetLine, other: SheetLine): number =>
  one.position - other.position || (one.key < other.key ? -1 : 1);

/** The questions of a sheet in their order; what nobody touched follows the draft, what somebody did stays as left. */
export function sheetLines(drafts: readonly DraftItem[], items: readonly SheetItem[]): SheetLine[] {
  const drafted = new Map(drafts.map((draft) => [aboutKey(draft), draft]));
  const touched = new Set(items.map(sheetKey));
  return [
    ...items.map((item) => kept(item, drafted.get(sheetKey(item)))),
    ...drafts.filter((draft) => !touched.has(aboutKey(draft))).map(untouched),
  ].sort(inOrder);
}

/** The questions in their three parts. */
export function sheetParts<Line extends Pick<SheetLine, 'on'>>(lines: readonly Line[]) {
  const on = lines.filter((line) => line.on);
  return {
    ask: on.slice(0, ASK_FIRST),
    ifTime: on.slice(ASK_FIRST),
    off: lines.filter((line) => !line.on),
  };
}

const APART = 10;
/** Below it, halving a gap again would soon leave no number between two. */
const LEAST_GAP = 1e-6;

/**
 * New positions by key, so that one line comes to stand before another, or last. Mostly one; where two neighbours
 * have no room left between them, all.
 */
export function placedBefore(
  lines: readonly Pick<SheetLine, 'key' | 'position'>[],
  key: string,
  before: string | null,
): Map<string, number> {
  const others = lines.filter((line) => line.key !== key);
  const found = others.findIndex((line) => line.key === before);
  const at = found < 0 ? others.length : found;
  const [low, high] = [others[at - 1]?.position, others[at]?.position];
  if (low !== undefined && high !== undefined && high - low < LEAST_GAP) {
    const order = [
      ...others.slice(0, at).map((line) => line.key),
      key,
      ...others.slice(at).map((line) => line.key),
    ];
    return new Map(order.map((one, place) => [one, (place + 1) * APART]));
  }
  if (low === undefined) return new Map([[key, high === undefined ? APART : high - APART]]);
  return new Map([[key, high === undefined ? low + APART : (low + high) / 2]]);
}
