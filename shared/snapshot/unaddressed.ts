import type { WaveId } from '../ids.ts';
import type { ClaimKind } from './claim.ts';
import type { AreaStanding } from './standing.ts';

/** What was open about a threat: a report that said so promised to return to it. */
const OPEN: readonly string[] = [
  'predicted',
  'early-signs',
  'showing',
  'mixed',
  'easing',
  'possibly-avoided',
  'possibly-overcome',
];

interface Asked {
  kind: ClaimKind;
  was: AreaStanding | undefined;
  now: AreaStanding | undefined;
  /** Nothing of today stands for the theme, and the codebook does not say why. */
  isGone: boolean;
  isAreaGone: boolean;
  /** Somebody judged it since. */
  isJudged: boolean;
  /** Waves closed since. */
  fresh: ReadonlySet<WaveId>;
}

/** Why a claim was left where it stood; null where somebody came back to it, or nothing asks for it. */
export function whyUnaddressed({
  kind,
  was,
  now,
  isGone,
  isAreaGone,
  isJudged,
  fresh,
}: Asked): string | null {
  if (isAreaGone) return 'The area is no longer part of the study.';
  if (isGone) return 'The theme is no longer in use, and nobody said why.';
  if (isJudged) return null;
  if (kind === 'story' && was?.confirmed && now?.confirmed?.stale)
    return 'Confirmed then; its months read otherwise, and nobody has looked at it again.';
  if (kind !== 'status' || !was?.threat) return null;
  const status = was.recorded?.status ?? was.threat.status;
  const last = now?.threat?.lastEvidence ?? null;
  if (!OPEN.includes(status) || (last !== null && fresh.has(last))) return null;
  return 'Nobody has come back to it: no words on it and no status recorded since.';
}
