import { labelWords } from '../trajectory/trajectory.ts';
import { betweenAreas, type ComparedSide, type Comparison, isDeniedOnOne, silentSince } from './compare.ts';
import { movementWords } from './movement.ts';
import { listed } from './wording.ts';

/** What stands on a side: its name in a sentence, and the waves it covers as indices into the series. */
export interface NamedSide {
  name: string;
  waves: readonly number[];
}

/** What the words look at besides the comparison itself. */
export interface Compared {
  by: 'waves' | 'areas' | 'phases';
  sides: readonly [NamedSide, NamedSide];
  /** The whole series of the area; of two areas that of the first. */
  letters: string;
  /** Names of all waves of the study. */
  names: readonly string[];
}

const CAUSES: Readonly<Record<string, string>> = {
  N: 'no interview in',
  T: 'too little talk in',
  U: 'not looked for in',
  R: 'to re-check in',
  '-': 'not closed:',
};

/** Why nothing can be said of a side: "no interview in August; not looked for in September and October". */
function causeOf({ letters }: ComparedSide, { waves }: NamedSide, names: readonly string[]): string {
  return Object.entries(CAUSES)
    .flatMap(([letter, words]) => {
      const where = waves.flatMap((wave, at) => (letters[at] === letter ? [names[wave] ?? ''] : []));
      return where.length > 0 ? [`${words} ${listed(where)}`] : [];
    })
    .join('; ');
}

/** What stands where neither side raises a theme: a denial is told, and never as silence. */
function ofNeither(comparison: Comparison, { by, sides: [here, there] }: Compared): string {
  const [first, second] = [comparison.first, comparison.second].map(({ letters }) => letters.includes('D'));
  if (first && second) return 'denied in both';
  if (!isDeniedOnOne(comparison)) return 'not raised in either';
  if (second) return `denied in ${there.name}`;
  return by === 'waves' ? `denied in ${here.name}, not raised in ${there.name}` : `denied in ${here.name}`;
}

function ofWaves(comparison: Comparison, compared: Compared): string {
  const { second, difference } = comparison;
  const [earlier, later] = compared.sides;
  const from = earlier.waves[0] ?? 0;
  const to = later.waves[0] ?? 0;
  switch (difference.kind) {
    case 'second-only':
      return compared.letters.slice(0, from).includes('P') ? 'raised again' : 'newly raised';
    case 'first-only': {
      const last = silentSince(compared.letters, to);
      if (second.letters === 'D') return `denied in ${later.name}`;
      return last === null
        ? `not raised in ${later.name}`
        : `no longer raised since ${compared.names[last] ?? ''}`;
    }
    default:
      return difference.kind === 'neither' ? ofNeither(comparison, compared) : 'raised in both';
  }
}

function ofAreas(comparison: Comparison, compared: Compared): string {
  const { first, second, difference } = comparison;
  const [here, there] = compared.sides;
  if (difference.kind === 'first-only') return `in ${here.name} only`;
  if (difference.kind === 'second-only') return `in ${there.name} only`;
  if (difference.kind === 'neither') return ofNeither(comparison, compared);
  const { differ, waves, movement } = betweenAreas(first.letters, second.letters);
  if (waves === 0) return 'raised in both; no wave in which both were observed';
  const months = `${waves} ${waves === 1 ? 'wave' : 'waves'}`;
  const moves = movement === 'converging' || movement === 'diverging' ? `, ${movementWords[movement]}` : '';
  return differ === 0 ? `alike in ${months}` : `raised in both; differ in ${differ} of ${months}${moves}`;
}

function ofPhases(comparison: Comparison, compared: Compared): string {
  const { difference, turned } = comparison;
  const [before, after] = compared.sides;
  if (difference.kind === 'first-only') return `raised in ${before.name} only`;
  if (difference.kind === 'second-only') return `raised in ${after.name} only`;
  if (difference.kind === 'neither') return ofNeither(comparison, compared);
  return turned ? `${labelWords[turned.from]} → ${labelWords[turned.to]}` : 'raised in both';
}

/** The difference in a few words; where nothing can be said, why not. Never "ceased", never a percentage. */
export function differenceWords(comparison: Comparison, compared: Compared): string {
  const { difference, first, second } = comparison;
  const { by, sides, names } = compared;
  if (difference.kind === 'untold') {
    const causes = difference.sides.map((side) => {
      const [told, named] = side === 'first' ? [first, sides[0]] : [second, sides[1]];
      const cause = causeOf(told, named, names);
      if (told.observed === 0 && cause !== '') return cause;
      const base = `${named.name} observed in ${told.observed} of ${told.letters.length}`;
      return cause === '' || told.letters.length > 3 ? base : `${base} (${cause})`;
    });
    return `cannot be told: ${causes.join('; ')}`;
  }
  if (by === 'waves') return ofWaves(comparison, compared);
  return by === 'areas' ? ofAreas(comparison, compared) : ofPhases(comparison, compared);
}
