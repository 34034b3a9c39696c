import { proposeFrom } from '#shared/reading/beginning.ts';
import type { ReadingTurn } from '#shared/reading/block.ts';
import type { KnownArea } from '#shared/reading/label.ts';
import type { ReadingProposals } from '#shared/reading/proposal.ts';
import { containment, shinglesOf } from '#shared/source/shingles.ts';
import { answerAsks } from './answer.ts';

/** A reading, and the words of the others it may be a copy of. */
export interface ReadingAsk {
  turns: readonly ReadingTurn[];
  areas: readonly KnownArea[];
  others: readonly { id: string; words: string }[];
}

export interface ReadingTold {
  found: ReadingProposals;
  /** The other reading that is the same paper. */
  alike: string | null;
}

/** From this share on, one text holds the other. */
const SAME_FROM = 0.9;

function copyOf({ turns, others }: ReadingAsk): string | null {
  const own = shinglesOf(turns.map(({ text }) => text).join('\n'));
  let best: { id: string; share: number } | null = null;
  for (const { id, words } of others) {
    const other = shinglesOf(words);
    const share = Math.max(containment(own, other), containment(other, own));
    if (share >= SAME_FROM && share > (best?.share ?? 0)) best = { id, share };
  }
  return best?.id ?? null;
}

answerAsks<ReadingAsk, ReadingTold>(async (ask) => ({
  found: proposeFrom(ask.turns, ask.areas),
  alike: copyOf(ask),
}));
