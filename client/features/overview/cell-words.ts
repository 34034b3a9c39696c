import { longDay, shortDay } from '#client/lib/day.ts';
import type { FieldworkCellView } from '#shared/api/overview.ts';

type State = FieldworkCellView['state'];

const grouped = new Intl.NumberFormat();

/** What a cell says of itself in its first line. */
export const STATE_WORDS: Record<State, string> = {
  planned: 'Planned',
  held: 'Held',
  'in-progress': 'In progress',
  coded: 'Coded',
  missed: 'Missed',
  declined: 'Declined',
  blank: 'Not planned',
};

export const countOf = (count: number, noun: string): string =>
  `${grouped.format(count)} ${noun}${count === 1 ? '' : 's'}`;

const heldWords = ({ source, outOfUse }: FieldworkCellView, there: string): string =>
  outOfUse ? 'not used any more' : source === null ? 'no transcript yet' : there;

/** Second and third line of a cell: when or why, and how much. */
export function linesOf(cell: FieldworkCellView): { second: string; third: string } {
  const day = cell.day === null ? '' : shortDay(cell.day);
  switch (cell.state) {
    case 'missed':
    case 'declined':
      return { second: cell.reason || 'no reason given', third: '' };
    case 'held':
      return { second: day, third: heldWords(cell, 'not begun') };
    case 'in-progress':
      return {
        second: day,
        third: cell.reached ? `turn ${cell.reached.turn} of ${cell.reached.turns}` : '',
      };
    case 'coded':
      return { second: day, third: countOf(cell.words, 'word') };
    default:
      return { second: day, third: '' };
  }
}

const OF_STATE: Record<State, string> = { ...STATE_WORDS, 'in-progress': 'coding in progress' };

/** A cell in one sentence: “Wexcombe, October 2020: coded, interview of 12 October, 5,970 words, 2 other sources”. */
export function cellName(cell: FieldworkCellView, area: string, month: string): string {
  const said = [OF_STATE[cell.state].toLowerCase()];
  if (cell.day !== null)
    said.push(`${cell.state === 'planned' ? 'for' : 'interview of'} ${longDay(cell.day)}`);
  if (cell.state === 'missed' || cell.state === 'declined') said.push(cell.reason || 'no reason given');
  if (cell.state === 'held') said.push(heldWords(cell, 'coding not begun'));
  if (cell.reached) said.push(`turn ${cell.reached.turn} of ${cell.reached.turns}`);
  if (cell.words > 0) said.push(countOf(cell.words, 'word') + (cell.tooLittle ? ', too little talk' : ''));
  if (cell.others.length > 0) said.push(countOf(cell.others.length, 'other source'));
  return `${area}, ${month}: ${said.join(', ')}`;
}

/** What a pointer on a cell is told beyond what the cell shows; undefined where there is nothing more. */
export function cellTip(cell: FieldworkCellView, absenceWords: number): string | undefined {
  const said: string[] = [];
  if (cell.tooLittle)
    said.push(`Too little talk: under ${grouped.format(absenceWords)} words, so silence here shows nothing.`);
  if (cell.others.length > 0)
    said.push(
      `Also: ${cell.others
        .map(({ kind, title }) => {
          const words = kind.replace('-', ' ');
          return title.toLowerCase().includes(words) ? title : `${title} (${words})`;
        })
        .join('; ')}.`,
    );
  return said.length > 0 ? said.join(' ') : undefined;
}

/** “12 of 18 interviews coded to the end, 1 missed”: of those that are planned, held or were meant to be. */
export function fieldworkSummary(cells: readonly FieldworkCellView[]): string {
  const meant = cells.filter(({ state }) => state !== 'blank');
  if (meant.length === 0) return 'no interviews planned yet';
  const count = (state: State) => cells.filter((cell) => cell.state === state).length;
  const lost = (['missed', 'declined'] as const).flatMap((state) =>
    count(state) > 0 ? [`${count(state)} ${state}`] : [],
  );
  return [`${count('coded')} of ${countOf(meant.length, 'interview')} coded to the end`, ...lost].join(', ');
}
