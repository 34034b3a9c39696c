import { examiner, meaningOf } from '../codebook/meaning.ts';
import type { SourceId, ThemeId } from '../ids.ts';
import { canShowAbsence } from '../source/source.ts';
import type { Policies } from '../study/policies.ts';
import type { FactSource, Facts } from './facts.ts';
import { isEvidence } from './places.ts';
import { isHeard } from './units.ts';

/** Which themes one source was the first to hold. */
export interface FirstTold {
  source: SourceId;
  /** Themes that every earlier source had been looked through for. */
  fresh: readonly ThemeId[];
  /** Themes that some earlier source was not looked through for: kept out until re-checked. */
  newlyNamed: readonly ThemeId[];
}

/** The closed waves' sources that can be evidence, in the order held: by day, or the first of the month where none is known. */
function inOrderHeld(facts: Facts, heldOn: ReadonlyMap<SourceId, string | null>): FactSource[] {
  const closed = new Map(facts.waves.filter((wave) => wave.closed).map(({ id, month }) => [id, month]));
  const dayOf = ({ id, wave }: FactSource) => heldOn.get(id) ?? `${(wave && closed.get(wave)) ?? ''}-01`;
  return facts.sources
    .filter(
      (source) => source.included && isEvidence(source) && source.wave !== null && closed.has(source.wave),
    )
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

/**
 * Answers: which themes did each interview or conversation bring first? (method 2.9)
 * Full records of closed waves that somebody looked through for every theme, in the order held. A theme first
 * heard elsewhere (an exercise, a summary, a text nobody has read in full) is new in none of them. Retired and
 * merged themes are left out.
 */
export function firstTold(facts: Facts, heldOn: ReadonlyMap<SourceId, string | null>): FirstTold[] {
  const held = inOrderHeld(facts, heldOn);
  const known = new Map(held.map((source) => [source.id, source]));
  const meaning = meaningOf(facts.events);
  const heardIn = new Map<SourceId, Set<ThemeId>>();
  for (const coding of facts.codings) {
    const source = known.get(coding.source);
    if (!source || coding.state !== 'accepted' || !isHeard(source, coding)) continue;
    if (coding.event < meaning.narrowedAt(coding.theme, coding.cameFrom)) continue;
    const heard = heardIn.get(source.id) ?? new Set();
    heardIn.set(source.id, heard.add(coding.theme));
  }
  const passed = new Set(facts.passes.filter(({ themes }) => themes === null).map(({ source }) => source));
  const examined = examiner(facts);
  const waiting = new Set(
    facts.themes.filter(({ retired, mergedInto }) => !retired && mergedInto === null).map(({ id }) => id),
  );
  const read: SourceId[] = [];
  const firsts: FirstTold[] = [];
  for (const { id, ...source } of held) {
    const first = [...waiting].filter((theme) => heardIn.get(id)?.has(theme));
    for (const theme of first) waiting.delete(theme);
    if (!canShowAbsence(source) || !passed.has(id)) continue;
    const wasLookedFor = (theme: ThemeId) => {
      const isExamined = examined(theme);
      return read.every((earlier) => isExamined(earlier));
    };
    firsts.push({
      source: id,
      fresh: first.filter(wasLookedFor),
      newlyNamed: first.filter((theme) => !wasLookedFor(theme)),
    });
    read.push(id);
  }
  return firsts;
}

export type SaturationPolicies = Pick<Policies, 'saturationBase' | 'saturationRun' | 'saturationPercent'>;

export interface Saturation {
  /** Themes in the base; null while there are fewer sources than it takes. */
  base: number | null;
  /** Of sources after the base, counted from 1; `percent` of the themes in the base, null where it has none. */
  runs: readonly { first: number; last: number; fresh: number; percent: number | null }[];
  /** "7+2": so many sources, and a run that brought little; null while no run did. */
  reached: string | null;
}

/**
 * Answers: when did interviews stop to bring new themes? `fresh` are the themes first told in each.
 * Base size, run length and threshold: Guest, Namey & Chen 2020. The base stays, runs overlap. In a study over
 * time a late new theme may be real change and no want of interviews: never shown without frame stability.
 */
export function saturationOf(
  fresh: readonly number[],
  { saturationBase, saturationRun, saturationPercent }: SaturationPolicies,
): Saturation {
  const sum = (from: number, to: number) => fresh.slice(from, to).reduce((all, one) => all + one, 0);
  if (fresh.length < saturationBase) return { base: null, runs: [], reached: null };
  const base = sum(0, saturationBase);
  const count = Math.max(0, fresh.length - saturationBase - saturationRun + 1);
  const runs = Array.from({ length: count }, (_, at) => {
    const from = saturationBase + at;
    const told = sum(from, from + saturationRun);
    return {
      first: from + 1,
      last: from + saturationRun,
      fresh: told,
      percent: base === 0 ? null : (100 * told) / base,
    };
  });
  const reached = runs.find(({ percent }) => percent !== null && percent <= saturationPercent);
  return { base, runs, reached: reached ? `${reached.first - 1}+${saturationRun}` : null };
}
