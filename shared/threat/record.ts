import type { Stance } from '../coding/coding.ts';
import { countWords } from '../span.ts';
import type { ThreatStatus } from './threat.ts';

/** What one wave knows of a threat in an area: what coordinators said, and what people recorded. */
export interface ThreatHistory {
  /** Counted from the first wave; lower is earlier. */
  wave: number;
  stances: readonly Stance[];
  recorded: readonly ThreatStatus[];
}

/** A reason of fewer words is no reasoned note. */
export const REASON_WORDS = 3;

const FORESEEN: readonly ThreatStatus[] = ['predicted', 'early-signs'];
const SHOWN: readonly ThreatStatus[] = ['showing', 'mixed'];

const had = (
  history: readonly ThreatHistory[],
  statuses: readonly ThreatStatus[],
  stances: readonly Stance[],
): boolean =>
  history.some(
    ({ stances: said, recorded }) =>
      said.some((stance) => stances.includes(stance)) || recorded.some((status) => statuses.includes(status)),
  );

/**
 * Why a status may not be recorded, or null where it may (method I10). *Avoided* needs that the threat was
 * foreseen there earlier and never showed; *overcome* that it came, or began to, earlier. Both need an excerpt
 * or a reasoned note: silence alone never gives either.
 */
export function whyNotRecorded(
  status: ThreatStatus,
  wave: number,
  history: readonly ThreatHistory[],
  evidence: { excerpts: readonly unknown[]; reason: string },
): string | null {
  if (status !== 'avoided' && status !== 'overcome') return null;
  const earlier = history.filter((one) => one.wave < wave);
  if (status === 'avoided') {
    if (
      had(
        history.filter((one) => one.wave <= wave),
        SHOWN,
        ['occurring'],
      )
    )
      return 'It has shown here, so it can no longer be avoided, only overcome.';
    if (!had(earlier, FORESEEN, ['anticipated', 'early-sign']))
      return 'Nobody foresaw it here in an earlier month, so there was nothing to avoid.';
  } else if (!had(earlier, ['early-signs', ...SHOWN], ['early-sign', 'occurring'])) {
    return 'It never showed here in an earlier month, so there was nothing to overcome.';
  }
  if (evidence.excerpts.length === 0 && countWords(evidence.reason) < REASON_WORDS)
    return 'Silence alone shows neither: name an excerpt, or say in a few words how it is known.';
  return null;
}
