import { z } from 'zod';
import { missingIn } from '../analysis/area-wording.ts';
import { isObserved } from '../analysis/cell-state.ts';
import { type ScopeOverAreas, scopeOf } from '../analysis/scope.ts';
import { counted } from '../analysis/wording.ts';
import { statusWords, ThreatStatus } from '../threat/threat.ts';

/** What is known of a theme in one area: the panel's letters, one a wave, and where a threat stands. */
export const ClaimArea = z.strictObject({
  name: z.string(),
  series: z.string(),
  /** A person's word before the rule's; null where a theme has no status. */
  status: z.strictObject({ is: ThreatStatus, confirmed: z.boolean() }).nullable(),
});
export type ClaimArea = z.infer<typeof ClaimArea>;

/** A theme that a text may claim something of. */
export const ClaimTheme = z.strictObject({
  id: z.string(),
  title: z.string(),
  /** One an area, in the study's order. */
  areas: z.array(ClaimArea),
  /** People whose words stand behind it; null where only the coordinators are known. */
  people: z.int().nullable(),
});
export type ClaimTheme = z.infer<typeof ClaimTheme>;

/** What the study knows, as far as sentences are held against it. */
export const ClaimGround = z.strictObject({
  /** BCP 47; only English is read. */
  language: z.string(),
  areas: z.array(z.string()),
  /** What the waves are called in a sentence. */
  waves: z.array(z.string()),
  /** Participants of the study. */
  people: z.int(),
  themes: z.array(ClaimTheme),
});
export type ClaimGround = z.infer<typeof ClaimGround>;

/** Where a theme was raised, or a threat stands as a sentence says it does. */
export interface Spread extends Omit<ScopeOverAreas, 'scope'> {
  scope: ScopeOverAreas['scope'];
  /** The status the sentence speaks of; null where it is about being raised. */
  status: ThreatStatus | null;
  /** Areas where only the rule says so. */
  suggested: readonly number[];
}

const STATUS_SAID: readonly [RegExp, ThreatStatus][] = [
  [/\bovercome\b/i, 'overcome'],
  [/\b(?:avoided|averted|never came)\b/i, 'avoided'],
  [/\b(?:easing|eased)\b/i, 'easing'],
  [/\bearly signs?\b/i, 'early-signs'],
  [/\balready showing\b/i, 'showing'],
];

/** Whether any area has a status: of no other kind of theme can a sentence say that it was overcome. */
const isThreat = ({ areas }: ClaimTheme): boolean => areas.some(({ status }) => status !== null);

/** Where what a sentence says of a theme is borne out: statuses first where it names one, else where it was raised. */
export function spreadOf(theme: ClaimTheme, sentence: string): Spread {
  const said = isThreat(theme) ? STATUS_SAID.find(([words]) => words.test(sentence))?.[1] : undefined;
  if (said === undefined)
    return { ...scopeOf(theme.areas.map(({ series }) => series)), status: null, suggested: [] };
  const places = theme.areas.map((_, at) => at);
  const seen = places.filter((at) => theme.areas[at]?.status?.is === said);
  const notSeen = places.filter((at) => !seen.includes(at));
  const scope =
    seen.length === places.length
      ? 'shared-by-all'
      : seen.length === 0
        ? 'nowhere'
        : seen.length === 1
          ? 'one-area-only'
          : 'shared-by-some';
  return {
    scope,
    seen,
    notSeen,
    unclear: [],
    status: said,
    suggested: seen.filter((at) => theme.areas[at]?.status?.confirmed === false),
  };
}

/** Why an area does not bear a sentence out: "not raised in Northmere (looked for in two months; September no interview)". */
export function lackOf(area: ClaimArea, { status }: Spread, waves: readonly string[]): string {
  if (status !== null) {
    const is = area.status;
    return is === null
      ? `no status in ${area.name}`
      : `${statusWords[is.is]} in ${area.name}${is.confirmed ? '' : ' (suggested, not confirmed)'}`;
  }
  const observed = [...area.series].filter(isObserved).length;
  const missing = missingIn(area, waves).join(', ');
  const looked = observed > 0 ? `looked for in ${counted(observed, 'month')}` : '';
  const why = [looked, missing].filter(Boolean).join('; ') || 'no month is closed';
  return observed >= 2 ? `not raised in ${area.name} (${why})` : `nothing known of ${area.name} (${why})`;
}
