import type { Meaning } from '../codebook/meaning.ts';
import type { Stance } from '../coding/coding.ts';
import type { ThemeId } from '../ids.ts';
import type { Span } from '../span.ts';
import type { PlaceGiven, WorkedSource } from './by-place.ts';
import type { Facts } from './facts.ts';
import type { Place } from './places.ts';
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

/** Whether words say that something does not happen, or is over. */
export const isDenial = (stance: Stance | null): boolean => DENIALS.includes(stance);

/** Overlapping spans of one source as one; the spans come ordered by start. */
export function passagesOf(spans: readonly Span[]): Span[] {
  const passages: Span[] = [];
  for (const { start, end } of spans) {
    const last = passages.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else passages.push({ start, end });
  }
  return passages;
}

/** The accepted codings of a source that touch talk, by theme, each list ordered by start. */
function countingCodings({ source, codings }: WorkedSource): Map<ThemeId, FactCoding[]> {
  const counting = codings
    .filter((coding) => coding.state === 'accepted' && isHeard(source, coding))
    .sort((a, b) => a.start - b.start);
  const themes = new Map<ThemeId, FactCoding[]>();
  for (const coding of counting) {
    const known = themes.get(coding.theme);
    if (known) known.push(coding);
    else themes.set(coding.theme, [coding]);
  }
  return themes;
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
    if (isDenial(coding.stance)) {
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

/** What was said of each theme that anything was said of, by the panel's sources and by all others. */
export interface Evidences {
  panel: ReadonlyMap<ThemeId, Evidence>;
  others: ReadonlyMap<ThemeId, Evidence>;
}

/**
 * Answers: what do the codings of one area and wave say, theme by theme? (method 2.1)
 * Touched units are counted for the panel, and only where its talk can be shared out.
 */
export function evidenceIn(
  { sources }: PlaceGiven,
  { shareUnits }: Pick<Place, 'shareUnits'>,
  meaning: Meaning,
  unitWords: number,
): Evidences {
  const panel = new Map<ThemeId, Gathering>();
  const others = new Map<ThemeId, Gathering>();
  for (const worked of sources) {
    const { source } = worked;
    if (!source.included) continue;
    const track = source.panel ? panel : others;
    for (const [theme, codings] of countingCodings(worked)) {
      const evidence = track.get(theme) ?? nothing();
      track.set(theme, evidence);
      const passages = gather(evidence, codings, meaning);
      if (source.panel && shareUnits !== null) evidence.touched += touchedUnits(source, passages, unitWords);
    }
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
