import type { CellState } from './cell-state.ts';
import type { Cell } from './cells.ts';
import type { Strength } from './strength.ts';

const PROMINENCE = ['not rated', 'touched on', 'clear', 'stands out'];

/** What the words look at; a cell as it travels to the page has it too. */
export interface TellableCell
  extends Pick<
    Cell,
    'state' | 'excerpts' | 'sources' | 'words' | 'othersOnly' | 'otherSources' | 'denial' | 'provisional'
  > {
  noData: { cause: string | null; reason: string } | null;
}
interface Value {
  basis: Strength['basis'];
  value: number | null;
}

const figure = (count: number): string => count.toLocaleString('en-GB');
const some = (count: number, noun: string): string => `${figure(count)} ${noun}${count === 1 ? '' : 's'}`;

function present(cell: TellableCell, { basis, value }: Value): string {
  const excerpts = some(cell.excerpts, 'excerpt');
  if (basis === 'none' || value === null) return `present, strength not assessed. ${excerpts}`;
  const strength =
    basis === 'rating' ? `${PROMINENCE[value]} (${value} of 3)` : `${Math.round(value)} in 100 units of talk`;
  return `present, ${strength}. ${excerpts}, ${some(cell.sources, 'interview')}`;
}

/** Why there is no interview: "no interview (coordinator ill)". */
export function noInterviewWords(noData: TellableCell['noData']): string {
  const reason = noData?.reason ?? '';
  switch (noData?.cause) {
    case 'missed':
      return `no interview (${reason === '' ? 'missed; no reason given' : reason})`;
    case 'declined':
      return `no interview (declined${reason === '' ? '; no reason given' : `: ${reason}`})`;
    case 'held':
      return 'interview held, no transcript yet';
    case 'planned':
      return 'no interview (planned)';
    case 'not-counted':
      return 'no interview that counts (withdrawn, or a duplicate)';
    default:
      return 'no interview (none planned)';
  }
}

function silence(cell: TellableCell, absenceWords: number): string {
  switch (cell.state) {
    case 'absent':
      return cell.othersOnly
        ? 'not raised by the coordinator'
        : `looked for, not raised. ${some(cell.sources, 'interview')} read in full, ${figure(cell.words)} words`;
    case 'denied':
      return cell.denial === 'asked' ? 'asked, and nothing' : 'denied';
    case 'too-little':
      return `too little talk to tell (${figure(cell.words)} words; ${figure(absenceWords)} needed)`;
    case 'not-looked-for':
      return 'not looked for since the theme was made or last widened';
    case 'recheck':
      return 'to re-check: coded before the theme was narrowed';
    default:
      return cell.state === 'no-data' ? noInterviewWords(cell.noData) : 'not coded yet';
  }
}

/**
 * Says in words what a mark means and what it rests on, without theme, area and month: "present, clear
 * (2 of 3). 2 excerpts, 1 interview." `strength` is the series' basis and the cell's value on it.
 */
export function describeCell(cell: TellableCell, strength: Value, absenceWords: number): string {
  const state = cell.state === 'present' ? present(cell, strength) : silence(cell, absenceWords);
  const others = cell.othersOnly ? `; raised by ${some(cell.otherSources, 'other voice')}` : '';
  const provisional = cell.provisional && cell.state !== 'not-yet' ? '; provisional' : '';
  return `${state}${others}${provisional}.`;
}

const HEADINGS: Record<Exclude<CellState, 'present' | 'denied'>, string> = {
  absent: 'Looked for, not raised',
  'no-data': 'No interview',
  'not-looked-for': 'Not looked for',
  recheck: 'To re-check',
  'too-little': 'Too little talk to tell',
  'not-yet': 'Not coded yet',
};

function silenceHeading(state: Exclude<CellState, 'present'>, denial: TellableCell['denial']): string {
  if (state !== 'denied') return HEADINGS[state];
  return denial === 'asked' ? 'Asked, and nothing' : 'Denied';
}

/** The state as a heading: "Present, clear", "Looked for, not raised", "No interview; raised by other voices". */
export function cellHeading(cell: TellableCell, { basis, value }: Value): string {
  if (cell.state !== 'present') {
    const others = cell.othersOnly ? '; raised by other voices' : '';
    return `${silenceHeading(cell.state, cell.denial)}${others}`;
  }
  if (value === null || basis === 'none') return 'Present, not rated';
  return basis === 'rating' ? `Present, ${PROMINENCE[value]}` : `Present, ${Math.round(value)} in 100 units`;
}
