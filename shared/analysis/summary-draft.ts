import type { AreaId, ThemeId, WaveId } from '../ids.ts';
import type { DescriptiveRow } from '../summary/summary.ts';
import { statusWords } from '../threat/threat.ts';
import { labelWords, type TrajectoryLabel } from '../trajectory/trajectory.ts';
import { isObserved, isSilent } from './cell-state.ts';
import { type Cells, letters } from './cells.ts';
import { silentSince } from './compare.ts';
import { derive } from './derived.ts';
import type { Facts } from './facts.ts';
import { everyArea, scopeOf } from './scope.ts';
import { changeAt, type SinceLastWave, type WavePair } from './since-last-wave.ts';
import { LEAST_STORY, storyUpTo } from './turned.ts';
import { inWords, listed, waveNames } from './wording.ts';

/** Something that is so of several themes, each with the cells that show it. */
export interface DraftPhrase {
  /** "newly raised in all three areas". */
  says: string;
  themes: { theme: ThemeId; cells: { area: AreaId; wave: WaveId }[] }[];
}
/** *Missing* is told by `unheard.ts` and `first-recheck.ts`. */
export type DraftRow = Exclude<DescriptiveRow, 'missing'>;
export type SummaryDraft = Record<DraftRow, DraftPhrase[]>;

/** Names of areas are listed up to so many; more are counted, with their base. */
const LISTED = 3;

/** "in Wexcombe", "in four of ten areas"; "in all three areas" only of what every area raises. */
export function whereOf(
  here: readonly AreaId[],
  areas: Facts['areas'],
  { isRaised }: { isRaised: boolean },
): string {
  if (isRaised && here.length === areas.length && areas.length > 1) return `in ${everyArea(areas.length)}`;
  if (here.length > LISTED) return `in ${inWords(here.length)} of ${inWords(areas.length)} areas`;
  return `in ${listed(areas.filter(({ id }) => here.includes(id)).map(({ name }) => name))}`;
}

/** What is to be said of a theme in one area: in which row, in which words, and the wave whose cell shows it. */
interface Note {
  row: DraftRow;
  /** The words, once it is known where. */
  says: (where: string) => string;
  /** Notes of one key are one phrase over areas. */
  key: string;
  area: AreaId;
  wave: number;
  isRaised: boolean;
}
type Told = Pick<Note, 'row' | 'says' | 'key' | 'wave' | 'isRaised'>;

const told = (
  row: DraftRow,
  words: string,
  wave: number,
  { isRaised = true, after = '' }: { isRaised?: boolean; after?: string } = {},
): Told => ({ row, key: words, says: (where) => `${words} ${where}${after}`, wave, isRaised });

/** Labels that say what the descriptive rows ask for; the others are told by what changed. */
const LABEL_ROWS: Partial<Record<TrajectoryLabel, DraftRow>> = {
  emerging: 'emerges',
  intensifying: 'emerges',
  fading: 'ceases',
  steady: 'constant',
};
/** A run so long, begun after a silence, is cumulative rather than new. */
const LONG_RUN = 3;

interface Reader {
  facts: Facts;
  cells: Cells;
  pair: WavePair;
  names: readonly string[];
  /** The one area that is told of; null for the study. */
  only: AreaId | null;
}

/** What one theme's series in one area gives to the rows; nothing where the later wave was not observed. */
function notesOn({ facts, cells, pair, names, only }: Reader, theme: ThemeId, area: AreaId): Told[] {
  const { from, to } = pair;
  const row = cells.of(theme, area);
  const upTo = letters(row).slice(0, to + 1);
  const now = upTo.charAt(to);
  if (!isObserved(now)) return [];
  const informants = cells.informants(area);
  const story = storyUpTo(facts, row, informants, to);
  const before = storyUpTo(facts, row, informants, from);
  const { onset, run, gaps, observed, present } = derive(upTo);
  const change = changeAt(upTo.slice(0, from + 1) + now);
  const ended = isSilent(now) ? silentSince(upTo, to) : null;
  const notes: Told[] = [];

  if (change === 'newlyRaised') notes.push(told('emerges', 'newly raised', to));
  else if (change === 'raisedAgain') notes.push(told('emerges', 'raised again', to));
  else if (change === 'newlyNamed')
    notes.push(
      told('emerges', 'newly named', to, { after: '; earlier waves were not looked through for it' }),
    );
  else if (change === 'notRaised' && now === 'D')
    notes.push(told('ceases', 'denied, or asked about and not raised,', to, { isRaised: false }));
  else if (ended !== null && silentSince(upTo, from) === null)
    notes.push(told('ceases', `no longer raised since ${names[ended]}`, to, { isRaised: false }));
  else if (change === 'notRaised')
    notes.push(told('ceases', 'not raised this time', to, { isRaised: false }));
  else if (now === 'P') {
    const known = observed.filter((wave) => wave <= from).length;
    const hasTurned = before.label !== story.label && known >= LEAST_STORY;
    const at = LABEL_ROWS[story.label];
    if (story.label === 'steady' && hasTurned)
      notes.push(told('turns', `story turned from ${labelWords[before.label]} to ${labelWords.steady}`, to));
    else if (at === 'constant' && only !== null)
      notes.push(told(at, `steady, raised in ${present.length} of ${observed.length} observed waves`, to));
    else if (at) notes.push(told(at, labelWords[story.label], to));
  }

  const surge = story.flagWaves.surge;
  if (surge !== undefined && surge >= from) notes.push(told('turns', `surge in ${names[surge]}`, surge));
  if (now === 'P' && onset?.after != null && run >= LONG_RUN && gaps.length === 0)
    notes.push(told('cumulates', `raised in every observed wave since ${names[onset.by]}`, to));
  return notes;
}

/** In which order phrases of a row are read, by how they begin. */
const ORDER = [
  'newly raised',
  'newly named',
  'raised again',
  'emerging',
  'intensifying',
  'surge',
  'moved',
  'story turned',
  'denied',
  'not raised this time',
  'no longer raised',
  'fading',
];
const rankOf = (says: string): number => {
  const at = ORDER.findIndex((words) => says.startsWith(words));
  return at < 0 ? ORDER.length : at;
};

/** Phrases of one row, so that themes of which the same is to be said stand together. */
function addTo(phrases: DraftPhrase[], says: string, of: DraftPhrase['themes'][number]): void {
  const known = phrases.find((phrase) => phrase.says === says);
  if (known) known.themes.push(of);
  else phrases.push({ says, themes: [of] });
}

/** Where one theme reached areas that had been looked through for it before, or is found in one area only. */
function overAreas({ facts, cells, pair, only }: Reader, theme: ThemeId, gained: readonly AreaId[]) {
  const notes: { row: DraftRow; says: string; shown: { area: AreaId; wave: number }[] }[] = [];
  const series = facts.areas.map(({ id }) => letters(cells.of(theme, id)).slice(0, pair.to + 1));
  const before = series.filter((one) => one.slice(0, pair.from + 1).includes('P')).length;
  const [all, now] = [facts.areas.length, series.filter((one) => one.includes('P')).length];
  if (only === null && before > 0 && gained.length > 0)
    notes.push({
      row: 'cumulates',
      says: `raised in ${now === all ? everyArea(all) : `${inWords(now)} of ${inWords(all)} areas`} by now, in ${inWords(before)} before`,
      shown: gained.map((area) => ({ area, wave: pair.to })),
    });
  const { scope, seen } = scopeOf(series);
  const at = seen[0] ?? -1;
  const area = facts.areas[at];
  if (scope === 'one-area-only' && all > 1 && area && (only === null || only === area.id))
    notes.push({
      row: 'idiosyncratic',
      says: `raised in ${area.name} only; looked for and not raised in the ${all === 2 ? 'other area' : 'other areas'}`,
      shown: [{ area: area.id, wave: derive(series[at] ?? '').lastSeen ?? pair.to }],
    });
  return notes;
}

/**
 * Answers: what could stand in the descriptive rows of a longitudinal summary matrix? (Saldaña 2003)
 * A draft from the measures, for the study or one area, every phrase with the cells behind it; it judges nothing, and
 * its analytic rows are left to people. No phrase rests on no data, too little talk, a recheck or, but for *newly
 * named*, on not having looked. `moved` are the threats of the same comparison. Retired themes are left out.
 */
export function draftSummary(
  facts: Facts,
  cells: Cells,
  pair: WavePair,
  moved: SinceLastWave['moved'],
  only: AreaId | null,
): SummaryDraft {
  const reader: Reader = { facts, cells, pair, names: waveNames(facts.waves), only };
  const areas = facts.areas.filter(({ id }) => only === null || id === only);
  const draft: SummaryDraft = {
    emerges: [],
    cumulates: [],
    turns: [],
    ceases: [],
    constant: [],
    idiosyncratic: [],
  };
  const cellsOf = (shown: readonly { area: AreaId; wave: number }[]) =>
    shown.flatMap(({ area, wave }) => {
      const id = facts.waves[wave]?.id;
      return id ? [{ area, wave: id }] : [];
    });
  for (const { id: theme, retired } of facts.themes) {
    if (retired) continue;
    const notes = areas.flatMap(({ id: area }): Note[] => [
      ...notesOn(reader, theme, area).map((note) => ({ ...note, area })),
      ...moved.flatMap((one): Note[] => {
        if (one.theme !== theme || one.area !== area) return [];
        const words = `moved from ${statusWords[one.from.status]} to ${statusWords[one.to.status]}`;
        return [{ ...told('turns', words, pair.to, { isRaised: false }), area }];
      }),
    ]);
    for (const one of new Map(notes.map((note) => [`${note.row} ${note.key}`, note])).values()) {
      const alike = notes.filter(({ row, key }) => row === one.row && key === one.key);
      const here = alike.map(({ area }) => area);
      const says = one.says(whereOf(here, facts.areas, one)).trim();
      addTo(draft[one.row], says, { theme, cells: cellsOf(alike) });
    }
    const gained = notes.flatMap(({ key, area }) => (key === 'newly raised' ? [area] : []));
    for (const { row, says, shown } of overAreas(reader, theme, gained))
      addTo(draft[row], says, { theme, cells: cellsOf(shown) });
  }
  for (const phrases of Object.values(draft)) phrases.sort((a, b) => rankOf(a.says) - rankOf(b.says));
  return draft;
}
