import { halvesOf } from './strength.ts';
import {
  type Flag,
  type Observed,
  observe,
  type Series,
  type Suggestion,
  strengthPath,
} from './trajectory.ts';
import { counted, inWords, listed } from './wording.ts';

/** Names of waves by index into the series, as `waveNames` gives them. */
type Names = readonly string[];

const nameOf = (names: Names, wave: number | undefined): string =>
  wave === undefined ? '' : (names[wave] ?? `wave ${wave + 1}`);

interface Told {
  seen: Observed;
  /** Names of the observed waves, in order. */
  observed: readonly string[];
  series: Series;
}

const within = (told: Told, letter: RegExp, from = 0, to = told.observed.length): string =>
  listed(told.observed.slice(from, to).filter((_, at) => letter.test(told.seen.letters[from + at] ?? '')));

const figures = (values: readonly number[]): string => values.map((value) => Math.round(value)).join(', ');

function notRaised(told: Told): string {
  const { seen, observed } = told;
  const denied = within(told, /D/);
  const base = `Looked for in ${counted(observed.length, 'closed wave')}, not raised in any.`;
  return seen.letters.includes('D') ? `${base} Denied, or asked about and not raised, in ${denied}.` : base;
}

function afterGaps(told: Told, label: string): string {
  const { seen } = told;
  const silences = within(told, /[AD]/, seen.first, seen.last);
  if (label === 'intermittent') {
    const after = seen.after === '' ? '' : ` and not after ${told.observed[seen.last]}`;
    return `Raised in ${within(told, /P/)}, not in ${silences} between${after}.`;
  }
  const lastSilence = seen.letters.search(/[AD]P*$/);
  const before = within(told, /P/, 0, lastSilence);
  return `Raised in ${before}, not in ${silences}, and again in ${within(told, /P/, lastSilence)}.`;
}

function ended(told: Told): string {
  const { seen, observed } = told;
  const last = `Last raised in ${observed[seen.last]}`;
  if (seen.after === 'A') return `${last}, not raised in ${observed.at(-1)}: one silence is not a decline.`;
  const denied = within(told, /D/, seen.last + 1);
  if (denied !== '') return `${last}; denied, or asked about and not raised, in ${denied}.`;
  return `${last}; looked for and not raised in ${counted(seen.after.length, 'closed wave')} since.`;
}

function strengthSentence(told: Told, label: string): string {
  const { seen, series } = told;
  const { basis, values } = series.strength ?? { basis: 'none', values: [] };
  const path = strengthPath(seen, { basis, values });
  const { earlier, later } = halvesOf(path);
  const what = basis === 'rating' ? 'Prominence' : 'Share of talk';
  const unit = basis === 'share' ? ' points' : '';
  const move =
    label === 'fading'
      ? `falls from ${figures(earlier)} to ${figures(later)}${unit}`
      : label === 'intensifying'
        ? `rises from ${figures(earlier)} to ${figures(later)}${unit}`
        : `reads ${figures(path)}${unit}: too little movement to call`;
  const inHalves = label === 'steady' ? '' : `, ${inWords(earlier.length)} in each half`;
  const middle = label !== 'steady' && path.length % 2 === 1 ? ', the middle one left out' : '';
  return `${what} ${move}. Rests on ${counted(path.length, 'closed wave')}${inHalves}${middle}.`;
}

function steady(told: Told, suggestion: Suggestion): string {
  const { seen, observed } = told;
  if (!suggestion.flags.includes('strength-not-assessed')) return strengthSentence(told, 'steady');
  const silences = within(told, /[AD]/, seen.first, seen.last);
  const but = silences === '' ? '' : ` but ${silences}`;
  const from = observed[seen.first];
  return `Raised in every observed wave from ${from} to ${observed[seen.last]}${but}; how strongly was not assessed.`;
}

/**
 * Says in plain words why the rule gives its label: "Prominence falls from 3, 3 to 2, 1. Rests on four
 * closed waves, two in each half." Silence is never called an end.
 */
export function explainTrajectory(suggestion: Suggestion, series: Series, names: Names): string {
  const seen = observe(series.letters);
  const observed = seen.waves.map((wave) => nameOf(names, wave));
  const told: Told = { seen, observed, series };
  const first = observed[seen.first];
  switch (suggestion.label) {
    case 'no-data':
      return series.letters.includes('T')
        ? 'Too little talk to tell in any closed wave.'
        : 'No interview in any closed wave.';
    case 'not-examined':
      return 'Not looked for in any closed wave.';
    case 'not-raised':
      return notRaised(told);
    case 'single-sighting':
      return `Raised in ${first}, the only closed wave that could be observed: too early for a story.`;
    case 'raised-once':
      return `Raised in ${first} only; looked for and not raised in ${counted(seen.after.length, 'closed wave')} since.`;
    case 're-emerged':
    case 'intermittent':
      return afterGaps(told, suggestion.label);
    case 'ceased':
    case 'gone-quiet':
      return ended(told);
    case 'emerging':
      return `Looked for and not raised in ${within(told, /[AD]/, 0, seen.first)}; raised in ${within(told, /P/)}.`;
    case 'fading':
    case 'intensifying':
      return strengthSentence(told, suggestion.label);
    case 'steady':
      return steady(told, suggestion);
  }
}

/** What a flag tells the reader, in a few words. */
export function flagWords(flag: Flag, suggestion: Suggestion, series: Series, names: Names): string {
  const wave = nameOf(names, suggestion.flagWaves[flag]);
  const waves = (letter: RegExp) =>
    listed([...series.letters].flatMap((one, at) => (letter.test(one) ? [nameOf(names, at)] : [])));
  switch (flag) {
    case 'missing':
      return `nothing to go by in ${waves(/[NT]/)}`;
    case 'unexamined':
      return `not looked for, or to re-check, in ${waves(/[UR]/)}`;
    case 'as-of':
      return `as of ${wave}`;
    case 'onset-unknown':
      return 'onset unknown';
    case 'gap-tolerated':
      return 'one silence passed over';
    case 'strength-not-assessed':
      return 'strength not assessed';
    case 'surge':
      return `surge in ${wave}`;
    case 'prompted':
      return `asked about since ${wave}`;
    case 'informant-changed':
      return `another informant since ${wave}`;
    case 'earlier-definition':
      return 'rests on an earlier definition';
    case 'provisional':
      return 'provisional until the last wave is closed';
  }
}
