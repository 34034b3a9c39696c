import { derive } from '../analysis/derived.ts';
import { everyArea, type ScopeOverAreas, scopeOf } from '../analysis/scope.ts';
import { inWords, listed, waveNames } from '../analysis/wording.ts';
import type { AreaId } from '../ids.ts';
import { labelWords, type TrajectoryLabel } from '../trajectory/trajectory.ts';

/** One area's part of the story. */
export interface StoryArea {
  id: AreaId;
  name: string;
  /** One letter a wave of the study. */
  letters: string;
  /** The confirmed label, or the suggested one where nobody judged. */
  label: TrajectoryLabel;
  confirmed: boolean;
}

/** A stretch of the sentence; one with a label tells an area's trajectory and is underlined while not confirmed. */
export interface StoryPart {
  text: string;
  area?: AreaId;
  label?: TrajectoryLabel;
  confirmed?: boolean;
}

type Auxiliary = 'is' | 'has' | 'was';

/** How a label reads after "It is", "It has" or "It was". */
const CLAUSES: Record<TrajectoryLabel, { auxiliary: Auxiliary; text: string }> = {
  'not-examined': { auxiliary: 'has', text: 'not been looked for' },
  'no-data': { auxiliary: 'is', text: 'without an interview' },
  'not-raised': { auxiliary: 'was', text: labelWords['not-raised'] },
  'single-sighting': { auxiliary: 'is', text: 'a single sighting' },
  'raised-once': { auxiliary: 'was', text: labelWords['raised-once'] },
  're-emerged': { auxiliary: 'has', text: labelWords['re-emerged'] },
  intermittent: { auxiliary: 'is', text: labelWords.intermittent },
  ceased: { auxiliary: 'is', text: labelWords.ceased },
  'gone-quiet': { auxiliary: 'has', text: labelWords['gone-quiet'] },
  fading: { auxiliary: 'is', text: labelWords.fading },
  emerging: { auxiliary: 'is', text: labelWords.emerging },
  intensifying: { auxiliary: 'is', text: labelWords.intensifying },
  steady: { auxiliary: 'is', text: labelWords.steady },
};

const withoutOpen = (letters: string) => letters.replaceAll('-', '');

const namesOf = (areas: readonly StoryArea[], which: readonly number[]): string =>
  listed(which.flatMap((at) => areas[at]?.name ?? []));

function whereHeard(areas: readonly StoryArea[], { scope, seen }: ScopeOverAreas): string {
  if (areas.length === 1) return namesOf(areas, seen);
  if (scope === 'shared-by-all') return everyArea(areas.length);
  return `${inWords(seen.length)} of ${inWords(areas.length)} areas${scope === 'undetermined' ? ' so far' : ''}`;
}

/** Where and since when; where the onset is unknown it is "from the first interviews", never a beginning. */
function heard(areas: readonly StoryArea[], over: ScopeOverAreas, months: readonly string[]): string {
  const onsets = over.seen.flatMap((at) => {
    const onset = derive(areas[at]?.letters ?? '').onset;
    return onset ? [{ at, ...onset }] : [];
  });
  const first = Math.min(...onsets.map(({ by }) => by));
  const earliest = onsets.filter(({ by }) => by === first);
  const later = onsets.filter(({ by }) => by > first).map(({ at }) => at);
  const isKnown = earliest.some(({ after }) => after !== null);
  const isFirstWave = areas.every(({ letters }) => withoutOpen(letters.slice(0, first)) === '');
  const interviews = isFirstWave
    ? 'from the first interviews in'
    : 'from the first interviews that could tell, in';
  const where = whereHeard(areas, over);
  const month = months[first] ?? '';
  if (later.length === 0) {
    const named = over.scope === 'shared-by-all' ? '' : `, ${namesOf(areas, over.seen)}`;
    if (isKnown) return `Heard in ${where}${named}, first in ${month}.`;
    return `Heard in ${where}${named}${named === '' ? '' : ','} ${interviews} ${month}.`;
  }
  const firstAreas = namesOf(
    areas,
    earliest.map(({ at }) => at),
  );
  const since = isKnown ? `first in ${firstAreas} in ${month}` : `in ${firstAreas} ${interviews} ${month}`;
  return `Heard in ${where}, ${since} and later in ${namesOf(areas, later)}.`;
}

function unheard(areas: readonly StoryArea[]): string {
  const all = areas.map(({ letters }) => withoutOpen(letters)).join('');
  const observed = areas.filter(({ letters }) => derive(letters).observed.length > 0);
  if (all === '') return 'Its story is told after the first closed wave.';
  if (observed.length === 0) {
    if (/[UR]/.test(all)) return 'Not looked for yet in any area.';
    return all.includes('T') ? 'Too little talk yet to tell in any area.' : 'No interview yet in any area.';
  }
  const where =
    observed.length === areas.length
      ? everyArea(areas.length)
      : `${inWords(observed.length)} of ${inWords(areas.length)} areas so far`;
  return `Looked for in ${areas.length === 1 ? (areas[0]?.name ?? '') : where} and not raised.`;
}

interface Clause {
  auxiliary: Auxiliary;
  text: string;
  /** "since October" for a theme no longer raised. */
  tail: string;
  areas: StoryArea[];
}

/** Areas that share label, standing and tail share a clause, in the order of the areas. */
function clausesOf(areas: readonly StoryArea[], months: readonly string[]): Clause[] {
  const clauses = new Map<string, Clause>();
  for (const area of areas) {
    const { lastSeen } = derive(area.letters);
    const tail = area.label === 'ceased' && lastSeen !== null ? ` since ${months[lastSeen]}` : '';
    const key = `${area.label} ${area.confirmed} ${tail}`;
    const clause = clauses.get(key);
    if (clause) clause.areas.push(area);
    else clauses.set(key, { ...CLAUSES[area.label], tail, areas: [area] });
  }
  return [...clauses.values()];
}

function partsOf({ text, tail, areas }: Clause): StoryPart[] {
  return areas.flatMap(({ id, name, label, confirmed }, at): StoryPart[] => {
    const isLast = at === areas.length - 1;
    const part: StoryPart = {
      text: `${at === 0 ? `${text} in ` : ''}${name}${isLast ? tail : ''}`,
      area: id,
      label,
      confirmed,
    };
    return at === 0 ? [part] : [{ text: isLast ? ' and ' : ', ' }, part];
  });
}

/** "It is fading in Wexcombe, steady in Millhaven and intensifying in Northmere." */
function perArea(clauses: readonly Clause[]): StoryPart[] {
  const isList = clauses.some(({ areas }) => areas.length > 1);
  const parts = clauses.flatMap((clause, at): StoryPart[] => {
    const before = clauses[at - 1];
    const isLast = at === clauses.length - 1;
    const joint = before === undefined ? ' It ' : isLast ? (isList ? ', and ' : ' and ') : ', ';
    const auxiliary = before?.auxiliary === clause.auxiliary ? '' : `${clause.auxiliary} `;
    return [{ text: `${joint}${auxiliary}` }, ...partsOf(clause)];
  });
  return [...parts, { text: '.' }];
}

const SAID_BY_SILENCE: readonly TrajectoryLabel[] = ['not-raised', 'not-examined', 'no-data'];

/**
 * Answers: what is the story of this theme, in one plain sentence for each of since when and where, and how
 * in each area? Composed from facts; counts are words with their base, silence is never called an end.
 */
export function storyOf(areas: readonly StoryArea[], waves: readonly { month: string }[]): StoryPart[] {
  const months = waveNames(waves);
  const over = scopeOf(areas.map(({ letters }) => letters));
  const opening = over.seen.length > 0 ? heard(areas, over, months) : unheard(areas);
  const isTold = over.seen.length === 0 && areas.every(({ label }) => SAID_BY_SILENCE.includes(label));
  return isTold ? [{ text: opening }] : [{ text: opening }, ...perArea(clausesOf(areas, months))];
}
