import { blocksOf } from '#shared/coding/block.ts';
import { type Banded, banded, type Drawn, type Run, runsOf } from '#shared/coding/overlap.ts';
import type { SourceView } from '#shared/source/source.ts';
import type { Span } from '#shared/span.ts';

/** A stretch of a turn drawn as one paragraph, with its runs. */
export interface PaintedBlock extends Span {
  runs: readonly Run[];
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

/** The turns of a source, not yet painted. */
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
      blocks: blocksOf(text).map(({ start, end }) => ({
        start: turn.start + start,
        end: turn.start + end,
        runs: [],
      })),
    };
  });
}

const isSameCoding = (a: Banded | undefined, b: Banded | undefined): boolean =>
  a !== undefined && b !== undefined && a.id === b.id && a.band === b.band && a.kind === b.kind;
/** Lengths count too: they decide whose tint shows, and whether an edge is drawn here. */
const isSameRun = (a: Run, b: Run | undefined): boolean =>
  b !== undefined &&
  a.start === b.start &&
  a.end === b.end &&
  a.codings.length === b.codings.length &&
  a.codings.every((coding, at) => isSameCoding(coding, b.codings[at]));
const isSameBlock = (a: PaintedBlock, runs: readonly Run[]): boolean =>
  a.runs.length === runs.length && a.runs.every((run, at) => isSameRun(run, runs[at]));

/**
 * The turns with their codings painted. Turns and blocks that look as they did in `before` are handed back
 * as they were, so that only those touched are drawn again.
 */
export function painted(before: Painted, codings: readonly Drawn[]): Painted {
  const runs = runsOf(
    before.flatMap((turn) => turn.blocks),
    banded(codings),
  );
  let next = 0;
  let isChanged = false;
  const after = before.map((turn) => {
    const first = next;
    next += turn.blocks.length;
    if (turn.blocks.every((block, at) => isSameBlock(block, runs[first + at] ?? []))) return turn;
    isChanged = true;
    return {
      ...turn,
      blocks: turn.blocks.map((block, at) => {
        const own = runs[first + at] ?? [];
        return isSameBlock(block, own) ? block : { start: block.start, end: block.end, runs: own };
      }),
    };
  });
  return isChanged ? after : before;
}
