import { isMissing, isObserved, isSilent, stateLetters } from '../analysis/cell-state.ts';
import type { Cell } from '../analysis/cells.ts';
import { describeStatus, threatStatus } from '../analysis/threat-status.ts';
import { listed } from '../analysis/wording.ts';

/** Why a theme is to be asked about, in the order of the sheet. */
export type ThemeReason = 'watch' | 'quiet' | 'unclear' | 'disputed' | 'long-quiet' | 'elsewhere';

export interface Reason {
  reason: ThemeReason;
  /** What it rests on, without participants' words: "raised in August and September, not in October". */
  why: string;
  question: string;
}

/** One theme in one area, in the waves before the sheet's. */
export interface ThemeBefore {
  title: string;
  isThreat: boolean;
  /** A person recorded it as avoided or overcome. */
  isSettled: boolean;
  /** Cells of waves before the sheet's, open ones among them: a sheet is no measure. */
  row: readonly Cell[];
  /** What the waves of the study are called. */
  names: readonly string[];
}

/** Silent for so many interviews, a theme is only offered. */
const LONG_QUIET = 3;
const MOST_NAMED = 3;

/** The letters of waves before the sheet's; an open wave counts as far as it was looked through. */
export const lettersBefore = (row: readonly Cell[]): string =>
  row.map(({ state }) => stateLetters[state]).join('');

const at = (letters: string, is: (letter: string) => boolean): number[] =>
  [...letters].flatMap((letter, index) => (is(letter) ? [index] : []));

const named = (waves: readonly number[], names: readonly string[]): string =>
  listed(waves.map((wave) => names[wave] ?? `wave ${wave + 1}`));

function raisedWords(raised: readonly number[], names: readonly string[]): string {
  if (raised.length === 1) return `raised once, in ${named(raised, names)}`;
  return raised.length > MOST_NAMED
    ? `raised in ${raised.length} months, last in ${named(raised.slice(-1), names)}`
    : `raised in ${named(raised, names)}`;
}

/** A after P: heard before, looked for and not heard since. */
function quiet({ title, row, names, isSettled }: ThemeBefore): Reason | null {
  const letters = lettersBefore(row);
  const raised = at(letters, (letter) => letter === 'P');
  const last = raised.at(-1);
  if (last === undefined || isSettled) return null;
  const silent = at(letters, isSilent).filter((wave) => wave > last);
  if (silent.length === 0 || letters[silent.at(-1) ?? 0] !== 'A') return null;
  return {
    reason: silent.length >= LONG_QUIET ? 'long-quiet' : 'quiet',
    why: `${raisedWords(raised, names)}, not in ${named(silent, names)}`,
    question: `How is it now with “${title}”?`,
  };
}

/** Foreseen, and nothing of it since, though there were interviews planned or held. */
function foreseen({ title, row, names, isThreat, isSettled }: ThemeBefore): Reason | null {
  if (!isThreat || isSettled) return null;
  const { status, lastEvidence } = statusBefore(row);
  if (lastEvidence === null || (status !== 'predicted' && status !== 'early-signs')) return null;
  const since = lettersBefore(row).slice(lastEvidence + 1);
  if (![...since].some((letter) => isSilent(letter) || isMissing(letter))) return null;
  return {
    reason: 'quiet',
    why: `${status === 'predicted' ? 'predicted' : 'early signs'} in ${named([lastEvidence], names)}, nothing since`,
    question: `Did it come to “${title}”?`,
  };
}

/** Heard before, and in the last interview there was too little talk to tell. */
function tooLittle({ title, row, names }: ThemeBefore): Reason | null {
  const letters = lettersBefore(row);
  const last = [...letters].findLastIndex((letter) => letter !== '-' && letter !== 'N');
  const raised = at(letters, (letter) => letter === 'P');
  if (letters[last] !== 'T' || raised.length === 0) return null;
  return {
    reason: 'unclear',
    why: `${raisedWords(raised, names)}; too little talk in ${named([last], names)} to tell`,
    question: `What can you tell about “${title}”?`,
  };
}

function askedAndNothing({ title, row, names }: ThemeBefore): Reason | null {
  const last = [...lettersBefore(row)].findLastIndex(isObserved);
  if (row[last]?.denial !== 'asked') return null;
  return {
    reason: 'unclear',
    why: `asked about in ${named([last], names)}, and nothing`,
    question: `Has anything changed about “${title}”?`,
  };
}

function mixed({ title, row, names, isThreat, isSettled }: ThemeBefore): Reason | null {
  if (!isThreat || isSettled) return null;
  const suggested = statusBefore(row);
  if (suggested.status !== 'mixed') return null;
  return {
    reason: 'unclear',
    why: describeStatus({ ...suggested, since: null, othersRaise: [] }, names).concat(
      ` in ${named([suggested.lastEvidence ?? 0], names)}`,
    ),
    question: `“${title}”: what is better, and what is not?`,
  };
}

/** What the rule says of a threat before the sheet's wave; open waves are read as far as they are known. */
export const statusBefore = (row: readonly Cell[]) =>
  threatStatus(
    row.map((cell) => ({
      letter: stateLetters[cell.state],
      stances: cell.withoutStance ? [...cell.stances, 'anticipated'] : cell.stances,
      othersOnly: cell.othersOnly,
    })),
  );

/** Why a theme that was heard of here is to be asked about again; none where nothing hangs in the air. */
export function reasonsHere(theme: ThemeBefore): Reason[] {
  const fromSilence = foreseen(theme) ?? quiet(theme);
  return [fromSilence, tooLittle(theme), askedAndNothing(theme), mixed(theme)].filter((one) => one !== null);
}
