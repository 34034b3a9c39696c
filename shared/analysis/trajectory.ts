import { z } from 'zod';
import type { Policies } from '../study/policies.ts';
import type { TrajectoryLabel } from '../trajectory/trajectory.ts';
import { isMissing, isObserved, isSilent } from './cell-state.ts';
import { halvesOf, type Strength, strengthChange, surgeAt } from './strength.ts';

export const Firmness = z.enum(['weak', 'fair', 'firm']);
export type Firmness = z.infer<typeof Firmness>;

/** What to bear in mind when reading a suggestion. */
export const Flag = z.enum([
  'missing',
  'unexamined',
  'as-of',
  'onset-unknown',
  'gap-tolerated',
  'strength-not-assessed',
  'surge',
  'prompted',
  'informant-changed',
  'earlier-definition',
  'provisional',
]);
export type Flag = z.infer<typeof Flag>;

/** One theme in one area, one entry a wave in every list. */
export interface Series {
  /** P A D N T U R; `-` is a wave that is not closed and is passed over. */
  letters: string;
  strength?: Strength;
  /** Whether words came in answer to a question, or the theme was asked about. */
  prompted?: readonly boolean[];
  /** Who spoke for the panel; null where not known. */
  informants?: readonly (string | null)[];
  /** Whether the wave is present only by codings older than the theme's last broaden. */
  earlierDefinition?: readonly boolean[];
  /** The last planned wave is not closed. */
  provisional?: boolean;
}

/** What the rules say; a person's judgement stands above it. */
export interface Suggestion {
  label: TrajectoryLabel;
  /** Null where nothing was observed. */
  firmness: Firmness | null;
  flags: readonly Flag[];
  /** The wave a flag speaks of, as an index into the series: as-of, surge, prompted, informant-changed. */
  flagWaves: Readonly<Partial<Record<Flag, number>>>;
  /** Which of the nine rules of method 2.5 decided. */
  rule: number;
}

export type TrajectoryPolicies = Pick<
  Policies,
  | 'sharePoints'
  | 'ratingSteps'
  | 'strengthRatio'
  | 'surgePoints'
  | 'surgeSteps'
  | 'surgeRatio'
  | 'toleratedPercent'
  | 'fairWaves'
  | 'firmWaves'
>;

const WEAKENING: readonly Flag[] = ['missing', 'unexamined', 'as-of', 'gap-tolerated', 'informant-changed'];

/** The observed waves of a series, and what the rules ask of them. */
export interface Observed {
  /** Indices into the series. */
  waves: readonly number[];
  letters: string;
  /** Positions of the first and last P among the observed waves; -1 where there is none. */
  first: number;
  last: number;
  presentCount: number;
  /** Runs of silence between P's. */
  gaps: readonly string[];
  /** Everything from first to last P. */
  between: string;
  /** What follows the last P. */
  after: string;
}

export function observe(letters: string): Observed {
  const waves = [...letters].flatMap((letter, wave) => (isObserved(letter) ? [wave] : []));
  const core = waves.map((wave) => letters[wave] ?? '').join('');
  const first = core.indexOf('P');
  const last = core.lastIndexOf('P');
  const between = first < 0 ? '' : core.slice(first, last + 1);
  const presentCount = between.replaceAll(/[^P]/g, '').length;
  const gaps = between.match(/[AD]+/g) ?? [];
  return {
    waves,
    letters: core,
    first,
    last,
    presentCount,
    gaps,
    between,
    after: first < 0 ? '' : core.slice(last + 1),
  };
}

/** Every gap is one A, and P's are as much of what lies between as the study asks for. */
const areGapsTolerated = (
  { gaps, presentCount, between }: Observed,
  { toleratedPercent }: TrajectoryPolicies,
): boolean => gaps.every((gap) => gap === 'A') && 100 * presentCount >= toleratedPercent * between.length;

/** Strength over the observed waves from first to last P; a silence counts as 0. */
export const strengthPath = ({ waves, first, last }: Observed, strength: Strength): number[] =>
  waves.slice(Math.max(first, 0), last + 1).map((wave) => strength.values[wave] ?? 0);

interface Decision {
  label: TrajectoryLabel;
  rule: number;
  /** How many waves the label rests on. */
  deciding: number;
}

/** The first rule of method 2.5 that fits. */
function decide(series: string, seen: Observed, strength: Strength, policies: TrajectoryPolicies): Decision {
  const { letters, first, last, presentCount, gaps, after } = seen;
  const n = letters.length;
  if (n === 0) return { label: /[UR]/.test(series) ? 'not-examined' : 'no-data', rule: 1, deciding: 0 };
  if (presentCount === 0) return { label: 'not-raised', rule: 2, deciding: n };
  if (n === 1) return { label: 'single-sighting', rule: 3, deciding: 1 };
  if (presentCount === 1 && /^A+$/.test(after)) {
    return { label: 'raised-once', rule: 4, deciding: after.length };
  }
  if (gaps.length > 0 && !areGapsTolerated(seen, policies)) {
    if (gaps.length > 1 || after !== '') return { label: 'intermittent', rule: 5, deciding: n };
    const sinceTheGap = letters.length - 1 - Math.max(letters.lastIndexOf('A'), letters.lastIndexOf('D'));
    return { label: 're-emerged', rule: 5, deciding: sinceTheGap };
  }
  if (after === 'A') return { label: 'gone-quiet', rule: 6, deciding: 1 };
  if (after !== '') return { label: 'ceased', rule: 6, deciding: 2 };
  if (first > 0 && first >= n - 2) return { label: 'emerging', rule: 7, deciding: presentCount };
  const path = strengthPath(seen, strength);
  const change = strengthChange(strength.basis, path, policies);
  if (change === 'holds') return { label: 'steady', rule: 9, deciding: n };
  const label = change === 'rises' ? 'intensifying' : 'fading';
  return { label, rule: 8, deciding: halvesOf(letters.slice(first, last + 1).split('')).later.length };
}

/** The wave from which on the theme was asked about, where everything observed before was silence; -1 where not. */
function promptedSince({ letters, prompted = [] }: Series): number {
  const since = prompted.findIndex((isPrompted, wave) => isPrompted && letters[wave] !== '-');
  const before = [...letters.slice(0, Math.max(since, 0))].filter(isObserved);
  return before.length > 0 && before.every((letter) => letter === 'A') ? since : -1;
}

/** The last observed wave in which somebody else spoke than in the observed wave before; -1 where none. */
function informantChangedAt({ waves }: Observed, informants: readonly (string | null)[]): number {
  let changedAt = -1;
  let speaker: string | null = null;
  for (const wave of waves) {
    const informant = informants[wave] ?? null;
    if (informant === null) continue;
    if (speaker !== null && informant !== speaker) changedAt = wave;
    speaker = informant;
  }
  return changedAt;
}

function flagsOf(
  series: Series,
  seen: Observed,
  strength: Strength,
  rule: number,
  policies: TrajectoryPolicies,
): Map<Flag, number | null> {
  const { letters } = series;
  const flags = new Map<Flag, number | null>();
  const flagAt = (flag: Flag, wave: number | undefined) => {
    if (wave !== undefined && wave >= 0) flags.set(flag, wave);
  };
  if (seen.waves.length > 0) {
    const lastClosed = [...letters].findLastIndex((letter) => letter !== '-');
    const firstPresent = letters.indexOf('P');
    const before = [...letters.slice(0, Math.max(firstPresent, 0))];
    if (/[NT]/.test(letters)) flags.set('missing', null);
    if (/[UR]/.test(letters)) flags.set('unexamined', null);
    if (seen.waves.at(-1) !== lastClosed) flagAt('as-of', seen.waves.at(-1));
    if (before.some(isMissing) && !before.some(isSilent)) flags.set('onset-unknown', null);
    if (seen.gaps.length > 0 && areGapsTolerated(seen, policies)) flags.set('gap-tolerated', null);
    if (rule === 9 && strength.basis === 'none') flags.set('strength-not-assessed', null);
    const surge = surgeAt(strength.basis, strengthPath(seen, strength), policies);
    if (surge >= 0) flagAt('surge', seen.waves[seen.first + surge]);
    flagAt('prompted', promptedSince(series));
    flagAt('informant-changed', informantChangedAt(seen, series.informants ?? []));
    if (series.earlierDefinition?.some((isEarlier, wave) => isEarlier && letters[wave] === 'P'))
      flags.set('earlier-definition', null);
  }
  if (series.provisional) flags.set('provisional', null);
  return flags;
}

function firmnessOf(
  n: number,
  { rule, deciding }: Decision,
  flags: ReadonlyMap<Flag, unknown>,
  { fairWaves, firmWaves }: TrajectoryPolicies,
): Firmness | null {
  if (n === 0) return null;
  if (n < fairWaves || deciding === 1 || WEAKENING.some((flag) => flags.has(flag))) return 'weak';
  const isAssessed = rule < 8 || !flags.has('strength-not-assessed');
  return n >= firmWaves && isAssessed ? 'firm' : 'fair';
}

/** A basis counts only where every closed present wave has a value on it. */
function usable({ letters, strength }: Series): Strength {
  const none: Strength = { basis: 'none', values: [] };
  if (strength === undefined) return none;
  const isWhole = [...letters].every((letter, wave) => letter !== 'P' || strength.values[wave] != null);
  return isWhole ? strength : none;
}

/**
 * Answers: how did this theme move in this area over the closed waves? (method 2.5)
 * Total and single-valued; missing waves change flags and firmness, never the label. The labels draft the
 * descriptive rows of Saldaña 2003 (increases or emerges, decreases or ceases, constant, idiosyncratic,
 * missing, surges); a trajectory waits for the last wave (Grossoehme & Lipstein 2016), until then it is provisional.
 */
export function suggestTrajectory(series: Series, policies: TrajectoryPolicies): Suggestion {
  const seen = observe(series.letters);
  const strength = usable(series);
  const decision = decide(series.letters, seen, strength, policies);
  const flags = flagsOf(series, seen, strength, decision.rule, policies);
  const flagWaves: Partial<Record<Flag, number>> = {};
  for (const [flag, wave] of flags) if (wave !== null) flagWaves[flag] = wave;
  return {
    label: decision.label,
    firmness: firmnessOf(seen.waves.length, decision, flags, policies),
    flags: [...flags.keys()],
    flagWaves,
    rule: decision.rule,
  };
}
