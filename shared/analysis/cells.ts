import { examinedIn, readEvents, type Story } from '../codebook/meaning.ts';
import type { Stance } from '../coding/coding.ts';
import type { AreaId, ParticipantId, SourceId, ThemeId, WaveId } from '../ids.ts';
import { byPlace, isSamePlace, type PlaceGiven } from './by-place.ts';
import { type CellState, stateLetters } from './cell-state.ts';
import { type Evidence, evidenceIn, remembered } from './evidence.ts';
import type { Facts } from './facts.ts';
import { type NoData, type Place, placeOf, type Track } from './places.ts';

/** What is known of one theme in one area and wave. Counts are of the panel's sources unless said. */
export interface Cell {
  theme: ThemeId;
  area: AreaId;
  wave: WaveId;
  /** The panel's state: the one that every measure rests on. */
  state: CellState;
  voices: { panel: CellState; all: CellState };
  /** The wave is not closed: kept out of every trajectory, scope and status. */
  provisional: boolean;
  /** Raised, but by nobody on the panel. */
  othersOnly: boolean;
  /** Sources other than the panel's that raise it. */
  otherSources: number;
  /** Only where the state is no-data. */
  noData: NoData | null;
  /** Whether a denied cell was denied in words, or asked about and not raised. */
  denial: 'said' | 'asked' | null;
  excerpts: number;
  /** Included sources of the cell, whether they hold the theme or not. */
  sources: number;
  /** Participant words in sources that can show absence. */
  words: number;
  /** Of the confirmed assessment; null where not rated. */
  prominence: number | null;
  /** Percent of mention units touched; null in notes, under the study's least number of units, or where nothing is known to be a participant's. */
  share: number | null;
  stances: readonly Stance[];
  withoutStance: boolean;
  /** Some words came in answer to a question about the theme, or a confirmed assessment says it was asked about. */
  prompted: boolean;
  /** Present only by codings older than the theme's last broaden. */
  earlierDefinition: boolean;
}

/** One area and wave with its cells, one a theme, and what they were measured from. */
interface MeasuredPlace {
  given: PlaceGiven;
  place: Place;
  cells: readonly Cell[];
}

export interface Cells {
  /** Theme by theme, area by area, wave by wave, in the study's order. */
  list: readonly Cell[];
  /** One cell a wave; empty for a theme or area that the facts do not know. */
  of(theme: ThemeId, area: AreaId): readonly Cell[];
  /** Who spoke for the panel, one a wave; null where nobody, or not one person, did. */
  informants(area: AreaId): readonly (ParticipantId | null)[];
  /** What was measured, so that a later reading measures only what is otherwise. */
  measured: { facts: Facts; places: readonly MeasuredPlace[] };
}

interface Reading {
  raisedIn: number;
  toRecheck: boolean;
  denied: boolean;
  /** Whether anything was said at all. */
  hasWords: boolean;
  sources: number;
  capable: number;
  unexamined: number;
  /** Sources in which looking goes on: neither passed as a whole nor examined for the theme. */
  unfinished: number;
  words: number;
  /** A confirmed assessment says the theme was asked about. */
  asked: boolean;
}

/** The first rule of method 2.2 that fits. */
function stateOf(cell: Reading, closed: boolean, absenceWords: number): CellState {
  const raised = cell.raisedIn > 0;
  if (!closed && (cell.sources === 0 || cell.unfinished > 0)) return raised ? 'present' : 'not-yet';
  if (cell.sources === 0) return 'no-data';
  if (raised) return 'present';
  if (cell.toRecheck) return 'recheck';
  if (cell.denied) return 'denied';
  if (cell.asked && !cell.hasWords && cell.capable > 0 && cell.unexamined === 0) return 'denied';
  if (cell.unexamined > 0) return 'not-looked-for';
  if (cell.capable === 0 || cell.words < absenceWords) return 'too-little';
  return 'absent';
}

interface Looks {
  examined: (source: SourceId) => boolean;
  /** Whether a pass for all themes was completed. */
  passed: ReadonlySet<SourceId>;
}

/** What some voices give for one theme in one place. */
function read(
  track: Track,
  said: Evidence | undefined,
  { examined, passed }: Looks,
  asked: boolean,
): Reading {
  let unexamined = 0;
  let unfinished = 0;
  for (const source of track.capable) {
    if (examined(source)) continue;
    unexamined += 1;
    if (!passed.has(source)) unfinished += 1;
  }
  return {
    raisedIn: said?.raisedIn ?? 0,
    toRecheck: said?.toRecheck ?? false,
    denied: said?.denied ?? false,
    hasWords: said !== undefined,
    sources: track.sources,
    capable: track.capable.length,
    unexamined,
    unfinished,
    words: track.words,
    asked,
  };
}

/** What the panel and all others give together; what was asked is known of the panel alone. */
const together = (panel: Reading, others: Reading): Reading => ({
  raisedIn: panel.raisedIn + others.raisedIn,
  toRecheck: panel.toRecheck || others.toRecheck,
  denied: panel.denied || others.denied,
  hasWords: panel.hasWords || others.hasWords,
  sources: panel.sources + others.sources,
  capable: panel.capable + others.capable,
  unexamined: panel.unexamined + others.unexamined,
  unfinished: panel.unfinished + others.unfinished,
  words: panel.words + others.words,
  asked: false,
});

const shareOf = (evidence: Evidence | undefined, { shareUnits }: Place): number | null =>
  evidence === undefined || evidence.touched === 0 || shareUnits === null
    ? null
    : (100 * evidence.touched) / shareUnits;

/** Measures one area and wave for every theme. */
function measure(given: PlaceGiven, { policies, themes }: Facts, codebook: Story): MeasuredPlace {
  const place = placeOf(given, policies);
  const { area, wave } = place;
  const evidence = evidenceIn(given, place, codebook.meaning, policies.unitWords);
  const passes = given.sources.flatMap((one) => one.passes);
  const examinedFor = examinedIn(codebook, { passes, codings: given.sources.flatMap((one) => one.codings) });
  const passed = new Set(passes.flatMap((pass) => (pass.themes === null ? [pass.source] : [])));
  const assessments = new Map(given.assessments.map((assessment) => [assessment.theme, assessment]));
  const cells = themes.map(({ id: theme }): Cell => {
    const looks = { examined: examinedFor(theme), passed };
    const assessment = assessments.get(theme);
    const asked = assessment?.asked === 'yes';
    const said = evidence.panel.get(theme);
    const saidByOthers = evidence.others.get(theme);
    const panel = read(place.panel, said, looks, asked);
    const all = together(panel, read(place.others, saidByOthers, looks, false));
    const panelState = stateOf(panel, wave.closed, policies.absenceWords);
    const allState = stateOf(all, wave.closed, policies.absenceWords);
    return {
      theme,
      area,
      wave: wave.id,
      state: panelState,
      voices: { panel: panelState, all: allState },
      provisional: !wave.closed,
      othersOnly: panelState !== 'present' && allState === 'present',
      otherSources: saidByOthers?.raisedIn ?? 0,
      noData: panelState === 'no-data' ? place.noData : null,
      denial: panelState === 'denied' ? (said?.denied ? 'said' : 'asked') : null,
      excerpts: said?.excerpts ?? 0,
      sources: place.panel.sources,
      words: place.panel.words,
      prominence: assessment?.prominence ?? null,
      share: shareOf(said, place),
      stances: said ? [...said.stances] : [],
      withoutStance: said?.withoutStance ?? false,
      prompted: asked || (said?.prompted ?? false),
      earlierDefinition: panelState === 'present' && !said?.presentDefinition,
    };
  });
  return { given, place, cells };
}

/** Whether what every cell rests on is the very same: thresholds, themes, and what became of the codebook. */
const haveSameGround = (a: Facts, b: Facts): boolean =>
  a.policies === b.policies &&
  a.events === b.events &&
  a.themes.length === b.themes.length &&
  a.themes.every(({ id }, at) => id === b.themes[at]?.id);

/**
 * Answers: what is known of every theme in every area and wave? (method 2.2)
 * Framework method: one cell by case and code, reused in every matrix (Ritchie & Spencer 1994; Gale et al.
 * 2013). Absence is earned by looking (I4), no interview is never absence (I5).
 * Where cells were measured `before`, those of an area and wave that rest on the very same things are kept.
 */
export function cells(facts: Facts, before?: Cells): Cells {
  const { themes, areas, waves } = facts;
  const known = before && haveSameGround(before.measured.facts, facts) ? before.measured.places : [];
  const kept = new Map(known.map((one) => [`${one.given.area} ${one.given.wave.id}`, one]));
  const codebook = readEvents(facts.events);
  const story = { ...codebook, meaning: remembered(codebook.meaning) };
  const places = byPlace(facts).map((given): MeasuredPlace => {
    const same = kept.get(`${given.area} ${given.wave.id}`);
    return same && isSamePlace(same.given, given) ? same : measure(given, facts, story);
  });
  const list = themes.flatMap((_, row) => places.flatMap((place) => place.cells[row] ?? []));
  const rowOf = new Map(themes.map(({ id }, index) => [id, index]));
  const columnOf = new Map(areas.map(({ id }, index) => [id, index]));
  return {
    list,
    of: (theme, area) => {
      const row = rowOf.get(theme);
      const column = columnOf.get(area);
      if (row === undefined || column === undefined) return [];
      const from = (row * areas.length + column) * waves.length;
      return list.slice(from, from + waves.length);
    },
    informants: (area) =>
      places.filter(({ place }) => place.area === area).map(({ place }) => place.informant),
    measured: { facts, places },
  };
}

/** A series as the world sees it: one letter a wave, `-` for every wave that is not closed. */
export const letters = (series: readonly Cell[], voices: 'panel' | 'all' = 'panel'): string =>
  series.map((cell) => (cell.provisional ? '-' : stateLetters[cell.voices[voices]])).join('');
