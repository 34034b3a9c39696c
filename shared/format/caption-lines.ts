import type { Cue } from './cue.ts';
import { foldLabel, isLabelShaped } from './label.ts';
import { isBlank, type Line } from './lines.ts';
import { leadingStamp, type Stamp } from './timestamp.ts';
import { joinCaption } from './timing.ts';

interface Block {
  stamp: Stamp;
  line: Line;
  /** What stands on the line of the stamp. */
  beside: string;
  below: string[];
}

/** Captions pasted as text: each block opens with a timestamp, with the words beside or below it. */
function blocksOf(
  lines: readonly Line[],
  opens: (stamp: Stamp, rest: string) => boolean,
): { before: Line[]; blocks: Block[] } {
  const blocks: Block[] = [];
  const before: Line[] = [];
  for (const line of lines) {
    const found = leadingStamp(line.text);
    if (found && opens(found.stamp, found.rest))
      blocks.push({ stamp: found.stamp, line, beside: found.rest, below: [] });
    else if (isBlank(line)) continue;
    else if (blocks.length === 0) before.push(line);
    else blocks.at(-1)?.below.push(line.text.trim());
  }
  return { before, blocks };
}

/** Whether the line under each timestamp is a name, as Teams copies it: short everywhere, and mostly recurring. */
function namesBelow(blocks: readonly Block[]): boolean {
  const full = blocks.filter((block) => block.beside === '' && block.below.length > 0);
  if (full.length < blocks.length * 0.8) return false;
  const named = full.filter((block) => block.below.length >= 2 && isLabelShaped(block.below[0] ?? ''));
  if (named.length < full.length * 0.9) return false;
  const counts = new Map<string, number>();
  for (const block of named) {
    const key = foldLabel(block.below[0] ?? '');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (
    named.filter((block) => (counts.get(foldLabel(block.below[0] ?? '')) ?? 0) >= 2).length >=
    named.length * 0.5
  );
}

/**
 * The captions of a document that is one: most of its lines carry a timestamp, or stand right under one.
 * With `ranges` only `from --> to` counts, which no prose has; without, single timestamps do too, which is asked only
 * after no speakers were found. Null where the document is something else.
 */
export function captionsOfLines(
  lines: readonly Line[],
  ranges: boolean,
): { cues: Cue[]; before: Line[] } | null {
  const { before, blocks } = blocksOf(lines, (stamp, rest) =>
    ranges ? stamp.end !== null : stamp.end !== null || stamp.bracketed || rest === '',
  );
  const used = blocks.length + blocks.reduce((sum, block) => sum + block.below.length, 0);
  if (blocks.length < 2 || before.length > used * 0.2 + 5) return null;
  if (!ranges && blocks.length < used * 0.3) return null;
  const named = namesBelow(blocks);
  const cues = blocks.map((block): Cue => {
    const [first, ...rest] = block.below;
    const words = named ? rest : block.below;
    return {
      start: block.stamp.start,
      end: block.stamp.end,
      speaker: named ? (first ?? null) : null,
      text: joinCaption([block.beside, ...words]),
      line: block.line.number,
    };
  });
  return { cues, before };
}
