import { type Meaning, meaningOf } from '../codebook/meaning.ts';
import type { Stance } from '../coding/coding.ts';
import type { SourceId, ThemeId } from '../ids.ts';
import type { Span } from '../span.ts';
import type { FactSource, Facts } from './facts.ts';
import { isHeard, touchedUnits } from './units.ts';

type FactCoding = Facts['codings'][number];

/** What the codings of one theme say in the sources of one area and wave. */
export interface Evidence {
  /** Passages, overlapping spans and second coders counted once (I8). */
  excerpts: number;
  /** Sources in which the theme is raised as a live matter under its present meaning. */
  raisedIn: number;
  toRecheck: boolean;
  denied: boolean;
  prompted: boolean;
  /** Some live coding was made or confirmed since the theme's last broaden. */
  presentDefinition: boolean;
  /** Stances under the present meaning, *none yet* left out. */
  stances: ReadonlySet<Stance>;
  /** Some coding under the present meaning has no stance yet. */
  withoutStance: boolean;
  /** Mention units touched under the present meaning. */
  touched: number;
}

interface Gathering extends Evidence {
  stances: Set<Stance>;
}

const DENIALS: readonly (Stance | null)[] = ['not-happening', 'resolved'];

/** Overlapping spans as one; the spans come ordered by start. */
function passagesOf(spans: readonly Span[]): Span[] {
  const passages: Span[] = [];
  for (const { start, end } of spans) {
    const last = passages.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}

interface Group {
  theme: number;
  source: FactSource;
  place: number;
  /** Ordered by start. */
  codings: FactCoding[];
}

interface Placed {
  source: FactSource;
  place: number;
  codings: FactCoding[];
}

/** The accepted codings that touch talk, by the source they are in. */
function countingCodings(facts: Facts, placeOf: ReadonlyMap<SourceId, number>): Iterable<Placed> {
  const sources = new Map<SourceId, Placed>();
  for (const source of facts.sources) {
    const place = placeOf.get(source.id);
    if (place !== undefined) sources.set(source.id, { source, place, codings: [] });
  }
  for (const coding of facts.codings) {
    const placed = coding.state === 'accepted' ? sources.get(coding.source) : undefined;
    if (placed && isHeard(placed.source, coding)) placed.codings.push(coding);
  }
  return sources.values();
}

/** The same by theme and source. */
function* countingGroups(facts: Facts, placeOf: ReadonlyMap<SourceId, number>): Generator<Group> {
  const themes = new Map(facts.themes.map(({ id }, index) => [id, index]));
  for (const { source, place, codings } of countingCodings(facts, placeOf)) {
    const groups = new Map<ThemeId, FactCoding[]>();
    for (const coding of codings.sort((a, b) => a.start - b.start)) {
      const group = groups.get(coding.theme);
      if (group) group.push(coding);
      else groups.set(coding.theme, [coding]);
    }
    for (const [id, group] of groups) {
      const theme = themes.get(id);
      if (theme !== undefined) yield { theme, source, place, codings: group };
    }
  }
}

function gather(evidence: Gathering, codings: readonly FactCoding[], meaning: Meaning): Span[] {
  let raised = false;
  const present: FactCoding[] = [];
  for (const coding of codings) {
    if (coding.prompted) evidence.prompted = true;
    if (coding.event < meaning.narrowedAt(coding.theme, coding.cameFrom)) {
      evidence.toRecheck = true;
      continue;
    }
    present.push(coding);
    if (coding.stance === null) evidence.withoutStance = true;
    else evidence.stances.add(coding.stance);
    if (DENIALS.includes(coding.stance)) {
      evidence.denied = true;
      continue;
    }
    raised = true;
    if (coding.event >= meaning.broadenedAt(coding.theme, coding.cameFrom)) evidence.presentDefinition = true;
  }
  if (raised) evidence.raisedIn += 1;
  evidence.excerpts += passagesOf(codings).length;
  return passagesOf(present);
}

/** Keeps what an event-number question answers, theme by theme. */
export function remembered(meaning: Meaning): Meaning {
  const keep = (ask: Meaning['narrowedAt']): Meaning['narrowedAt'] => {
    const answers = new Map<ThemeId, Map<ThemeId | null, number>>();
    return (theme, cameFrom) => {
      const known = answers.get(theme) ?? new Map<ThemeId | null, number>();
      answers.set(theme, known);
      const answer = known.get(cameFrom) ?? ask(theme, cameFrom);
      known.set(cameFrom, answer);
      return answer;
    };
  };
  return { ...meaning, narrowedAt: keep(meaning.narrowedAt), broadenedAt: keep(meaning.broadenedAt) };
}

/** The evidence of every cell that has any, in the panel's sources and in all others. */
export interface Evidences {
  panel: ReadonlyMap<number, Evidence>;
  others: ReadonlyMap<number, Evidence>;
}

/**
 * Answers: what do the codings say, cell by cell? (method 2.1)
 * Keys are `theme index × places + place`; `placeOf` gives a source's place (area and wave) or null where it
 * fills no cell, `sharePlaces` the places in which touched units are counted.
 */
export function gatherEvidence(
  facts: Facts,
  places: number,
  placeOf: ReadonlyMap<SourceId, number>,
  sharePlaces: ReadonlySet<number>,
): Evidences {
  const meaning = remembered(meaningOf(facts.events));
  const panel = new Map<number, Gathering>();
  const others = new Map<number, Gathering>();
  for (const { theme, source, place, codings } of countingGroups(facts, placeOf)) {
    const track = source.panel ? panel : others;
    const key = theme * places + place;
    const evidence = track.get(key) ?? nothing();
    track.set(key, evidence);
    const passages = gather(evidence, codings, meaning);
    if (source.panel && sharePlaces.has(place))
      evidence.touched += touchedUnits(source, passages, facts.policies.unitWords);
  }
  return { panel, others };
}

const nothing = (): Gathering => ({
  excerpts: 0,
  raisedIn: 0,
  toRecheck: false,
  denied: false,
  prompted: false,
  presentDefinition: false,
  stances: new Set(),
  withoutStance: false,
  touched: 0,
});
