import { examiner } from '../codebook/meaning.ts';
import type { Stance } from '../coding/coding.ts';
import type { AreaId, ParticipantId, SourceId, ThemeId, WaveId } from '../ids.ts';
import { type CellState, stateLetters } from './cell-state.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { Facts } from './facts.ts';
import { type NoData, type Place, placesOf, type Track } from './places.ts';

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

export interface Cells {
  /** Theme by theme, area by area, wave by wave, in the study's order. */
  list: readonly Cell[];
  /** One cell a wave; empty for a theme or area that the facts do not know. */
  of(theme: ThemeId, area: AreaId): readonly Cell[];
  /** Who spoke for the panel, one a wave; null where nobody, or not one person, did. */
  informants(area: AreaId): readonly (ParticipantId | null)[];
}

interface Reading {
  evidence: readonly Evidence[];
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
  const raised = cell.evidence.some(({ raisedIn }) => raisedIn > 0);
  if (!closed && (cell.sources === 0 || cell.unfinished > 0)) return raised ? 'present' : 'not-yet';
  if (cell.sources === 0) return 'no-data';
  if (raised) return 'present';
  if (cell.evidence.some(({ toRecheck }) => toRecheck)) return 'recheck';
  if (cell.evidence.some(({ denied }) => denied)) return 'denied';
  if (cell.asked && cell.evidence.length === 0 && cell.capable > 0 && cell.unexamined === 0) return 'denied';
  if (cell.unexamined > 0) return 'not-looked-for';
  if (cell.capable === 0 || cell.words < absenceWords) return 'too-little';
  return 'absent';
}

interface Looks {
  examined: (source: SourceId) => boolean;
  /** Whether a pass for all themes was completed. */
  passed: ReadonlySet<SourceId>;
}

interface Voice {
  track: Track;
  evidence: Evidence | undefined;
}

/** What a set of voices gives for one theme in one place. */
function read(voices: readonly Voice[], { examined, passed }: Looks, asked: boolean): Reading {
  const reading: Reading = {
    evidence: voices.flatMap(({ evidence }) => (evidence ? [evidence] : [])),
    sources: 0,
    capable: 0,
    unexamined: 0,
    unfinished: 0,
    words: 0,
    asked,
  };
  for (const { track } of voices) {
    reading.sources += track.sources;
    reading.capable += track.capable.length;
    reading.words += track.words;
    for (const source of track.capable) {
      if (examined(source)) continue;
      reading.unexamined += 1;
      if (!passed.has(source)) reading.unfinished += 1;
    }
  }
  return reading;
}

const shareOf = (evidence: Evidence | undefined, { shareUnits }: Place): number | null =>
  evidence === undefined || evidence.touched === 0 || shareUnits === null
    ? null
    : (100 * evidence.touched) / shareUnits;

/**
 * Answers: what is known of every theme in every area and wave? (method 2.2)
 * Framework method: one cell by case and code, reused in every matrix (Ritchie & Spencer 1994; Gale et al.
 * 2013). Absence is earned by looking (I4), no interview is never absence (I5).
 */
export function cells(facts: Facts): Cells {
  const { policies, themes, areas, waves } = facts;
  const { places, placeOf } = placesOf(facts);
  const sharePlaces = new Set(
    places.filter(({ shareUnits }) => shareUnits !== null).map(({ index }) => index),
  );
  const evidence = gatherEvidence(facts, places.length, placeOf, sharePlaces);
  const examinedFor = examiner(facts);
  const passed = new Set(facts.passes.filter((pass) => pass.themes === null).map(({ source }) => source));
  const confirmed = new Map(
    facts.assessments
      .filter(({ state }) => state === 'confirmed')
      .map((assessment) => [`${assessment.theme} ${assessment.area} ${assessment.wave}`, assessment]),
  );

  const list = themes.flatMap(({ id: theme }, themeIndex) => {
    const looks = { examined: examinedFor(theme), passed };
    return places.map((place): Cell => {
      const { area, wave } = place;
      const key = themeIndex * places.length + place.index;
      const assessment = confirmed.get(`${theme} ${area} ${wave.id}`);
      const asked = assessment?.asked === 'yes';
      const panel: Voice = { track: place.panel, evidence: evidence.panel.get(key) };
      const others: Voice = { track: place.others, evidence: evidence.others.get(key) };
      const said = panel.evidence;
      const panelState = stateOf(read([panel], looks, asked), wave.closed, policies.absenceWords);
      const allState = stateOf(read([panel, others], looks, false), wave.closed, policies.absenceWords);
      return {
        theme,
        area,
        wave: wave.id,
        state: panelState,
        voices: { panel: panelState, all: allState },
        provisional: !wave.closed,
        othersOnly: panelState !== 'present' && allState === 'present',
        otherSources: others.evidence?.raisedIn ?? 0,
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
  });

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
    informants: (area) => places.filter((place) => place.area === area).map(({ informant }) => informant),
  };
}

/** A series as the world sees it: one letter a wave, `-` for every wave that is not closed. */
export const letters = (series: readonly Cell[], voices: 'panel' | 'all' = 'panel'): string =>
  series.map((cell) => (cell.provisional ? '-' : stateLetters[cell.voices[voices]])).join('');
