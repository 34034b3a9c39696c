import { type Banded, banded, type Drawn, type Run, runsOf } from '#shared/coding/overlap.ts';
import { turnIndexAt } from '#shared/coding/selection.ts';
import { type BlockLook, setBlocksOf } from '#shared/coding/set-block.ts';
import type { SourceView } from '#shared/source/source.ts';
import { movedMarks, type TextMark } from '#shared/source/text-mark.ts';
import { type Span, touches } from '#shared/span.ts';

/** A stretch of a turn drawn as one paragraph, with its runs. */
export interface PaintedBlock extends Span {
  runs: readonly Run[];
  look: BlockLook | null;
  /** Words in bold or italics, in offsets of the source's text. */
  stressed: readonly TextMark[];
}

/** A turn as the reader shows it; `number` counts from 1 and is the address of a place. */
export interface PaintedTurn extends Span {
  id: string;
  number: number;
  role: SourceView['turns'][number]['role'];
  /** Shown where more than one person answers. */
  speaker: string | null;
  /** Whole seconds into the recording. */
  time: number | null;
  text: string;
  blocks: readonly PaintedBlock[];
}

export type Painted = readonly PaintedTurn[];

/** The turns of a source, with nothing painted on them. */
export function turnsOf(source: Pick<SourceView, 'text' | 'turns'>): Painted {
  const answering = new Set(
    source.turns.flatMap(({ role, speaker }) => (role === 'interviewer' ? [] : [speaker])),
  );
  return source.turns.map((turn, at): PaintedTurn => {
    const text = source.text.slice(turn.start, turn.end);
    return {
      id: turn.id,
      start: turn.start,
      end: turn.end,
      number: at + 1,
      role: turn.role,
      speaker: turn.role === 'interviewer' || answering.size < 2 ? null : turn.speaker,
      time: turn.time,
      text,
      blocks: setBlocksOf(text, turn.marks).map(({ start, end, look, stressed }) => {
        const block = { start: turn.start + start, end: turn.start + end };
        return {
          ...block,
          look,
          stressed: movedMarks(stressed, turn.start),
          runs: end > start ? [{ ...block, codings: [] }] : [],
        };
      }),
    };
  });
}

const isSame = (a: Banded, b: Banded | undefined): boolean =>
  b !== undefined && a.start === b.start && a.end === b.end && a.band === b.band && a.kind === b.kind;

/** The codings that one of two paintings has and the other has not, or not so. */
function differing(was: readonly Banded[], now: readonly Banded[]): Banded[] {
  const before = new Map(was.map((one) => [one.id, one]));
  const fresh = now.filter((one) => {
    const isKnown = isSame(one, before.get(one.id));
    if (isKnown) before.delete(one.id);
    return !isKnown;
  });
  return [...fresh, ...before.values()];
}

/** The places of the turns that one of the spans touches. */
function touched(turns: Painted, spans: readonly Span[]): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of spans)
    for (let at = turnIndexAt(turns, start); (turns[at]?.start ?? end) < end; at += 1) places.add(at);
  return places;
}

/** What lies on the turns, and the turns with it drawn. */
export interface Painting {
  turns: Painted;
  banded: readonly Banded[];
}

/**
 * The turns with these codings painted, and no others. Turns and blocks under nothing that changed are
 * handed back as they were in `before`, so that only what looks different is drawn again.
 */
export function painted(before: Painting, codings: readonly Drawn[]): Painting {
  const now = banded(codings);
  const changes = differing(before.banded, now);
  if (changes.length === 0) return before;
  const places = [...touched(before.turns, changes)].sort((a, b) => a - b);
  const blocks = places.flatMap((at) =>
    (before.turns[at]?.blocks ?? []).filter((block) => changes.some((one) => touches(block, one))),
  );
  const runs = new Map(runsOf(blocks, now).map((own, at) => [blocks[at], own]));
  const turns = [...before.turns];
  for (const at of places) {
    const turn = turns[at];
    if (!turn) continue;
    const anew = turn.blocks.map((block) => {
      const own = runs.get(block);
      return own ? { ...block, runs: own } : block;
    });
    turns[at] = { ...turn, blocks: anew };
  }
  return { turns, banded: now };
}
