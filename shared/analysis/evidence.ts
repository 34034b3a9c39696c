import { type Meaning, meaningOf } from '../codebook/meaning.ts';
import type { Stance } from '../coding/coding.ts';
import type { SourceId, ThemeId } from '../ids.ts';
import type { Span } from '../span.ts';
import type { FactSource, Facts } from './facts.ts';
import { isHeard, mentionUnits, touchedUnits } from './units.ts';

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
  /** Ordered by start. */
  codings: FactCoding[];
}

/** The accepted codings of the sources that touch talk, by theme and source. */
function countingGroups(facts: Facts, placeOf: ReadonlyMap<SourceId, number>): Iterable<Group> {
  const themes = new Map(facts.themes.map(({ id }, index) => [id, index]));
  const sources = new Map(facts.sources.map((source, index) => [source.id, { source, index }]));
  const groups = new Map<number, Group>();
  for (const coding of facts.codings) {
    const theme = themes.get(coding.theme);
    const known = sources.get(coding.source);
    if (coding.state !== 'accepted' || theme === undefined || known === undefined) continue;
    if (!placeOf.has(coding.source) || !isHeard(known.source, coding)) continue;
    const key = theme * facts.sources.length + known.index;
    const group = groups.get(key);
    if (group) group.codings.push(coding);
    else groups.set(key, { theme, source: known.source, codings: [coding] });
  }
  for (const { codings } of groups.values())
    if (codings.length > 1) codings.sort((a, b) => a.start - b.start);
  return groups.values();
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
function remembered(meaning: Meaning): Meaning {
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
  const units = new Map<SourceId, Span[]>();
  const unitsIn = (source: FactSource) => {
    const known = units.get(source.id) ?? mentionUnits(source, facts.policies.unitWords);
    units.set(source.id, known);
    return known;
  };
  const panel = new Map<number, Gathering>();
  const others = new Map<number, Gathering>();
  for (const { theme, source, codings } of countingGroups(facts, placeOf)) {
    const place = placeOf.get(source.id) ?? 0;
    const track = source.panel ? panel : others;
    const key = theme * places + place;
    const evidence = track.get(key) ?? nothing();
    track.set(key, evidence);
    const passages = gather(evidence, codings, meaning);
    if (source.panel && sharePlaces.has(place)) evidence.touched += touchedUnits(unitsIn(source), passages);
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
