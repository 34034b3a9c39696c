import type { ResolvedPiece } from './edition.ts';
import { type Examined, type Found, type GapFacts, linesOf } from './examined.ts';
import type { Gap } from './gap.ts';
import { claimGaps } from './gaps-of-claims.ts';
import { findingGaps } from './gaps-of-findings.ts';
import { quoteGaps } from './gaps-of-quotes.ts';
import { textGaps } from './gaps-of-text.ts';
import { typedGaps } from './gaps-of-typed.ts';

/** Keys that would be alike are counted on, so that each gap is set aside by itself. */
function withOwnKeys(gaps: readonly Found[]): Found[] {
  const seen = new Map<string, number>();
  return gaps.map((gap) => {
    const count = (seen.get(gap.key) ?? 0) + 1;
    seen.set(gap.key, count);
    return count === 1 ? gap : { ...gap, key: `${gap.key} ${count}` };
  });
}

/** A gap that was set aside, with the name of whoever did. */
type SetAside = NonNullable<Gap['aside']> & { gap: string };

const lineOf = ({ place }: Found): number => place?.line ?? Number.MAX_SAFE_INTEGER;

/**
 * Answers: what is missing in this report, or does not hold? What stops it from being frozen comes first, then the
 * rest, each in the order of the text. Nothing that stops can be set aside.
 */
export function gapsOf(
  { body, read, ...report }: Examined['report'] & Pick<Examined, 'body' | 'read'>,
  pieces: readonly ResolvedPiece[],
  facts: GapFacts,
  asides: readonly SetAside[] = [],
): Gap[] {
  const blocks = new Map(pieces.map((piece) => [piece.line, piece.blocks]));
  const examined: Examined = { report, body, lines: linesOf(body), read, blocks, facts };
  const found = withOwnKeys([
    ...quoteGaps(examined),
    ...typedGaps(examined),
    ...textGaps(examined),
    ...claimGaps(examined),
    ...findingGaps(examined),
  ]);
  const aside = new Map(asides.map(({ gap, reason, by, at }) => [gap, { reason, by, at }]));
  return found
    .map((gap): Gap => ({ ...gap, aside: gap.stops ? null : (aside.get(gap.key) ?? null) }))
    .sort((one, other) => Number(other.stops) - Number(one.stops) || lineOf(one) - lineOf(other));
}
