import type { CellState } from '#shared/analysis/cell-state.ts';
import type { Affected, CellTurn, Lost, TextPreview } from '#shared/correction/correction.ts';

export const some = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

const STATES: Record<CellState, string> = {
  present: 'present',
  absent: 'looked for, not raised',
  denied: 'denied',
  'no-data': 'no interview',
  'not-looked-for': 'not looked for',
  recheck: 'to re-check',
  'too-little': 'too little talk',
  'not-yet': 'not yet known',
};

/** Why something cannot stay on its words. */
export const WHY: Record<Lost, string> = {
  removed: 'its words were taken out',
  rewritten: 'most of its words were written otherwise',
  interviewer: 'the interviewer says them now',
  twin: 'the same stands on these words already',
  cleared: 'it was sent or cleared in its old words',
};

const THINGS: Record<Affected['word'], string> = { coding: 'Coding', quote: 'Quote', memo: 'Memo' };

/** What a thing is called in a sentence. */
export const calledIn = (thing: Pick<Affected, 'word'>, theme: string | undefined): string =>
  theme ?? `the ${thing.word}`;

/** What a thing is called: the theme of a coding, else what it is. */
export const nameOf = ({ word }: Pick<Affected, 'word'>, theme: string | undefined): string =>
  theme ?? THINGS[word];

export interface CellLine {
  key: string;
  words: string;
  cells: string[];
}

/** Cells that change, by where from and where to. */
export function cellLines(cells: readonly CellTurn[], name: (cell: CellTurn) => string): CellLine[] {
  const lines = new Map<string, CellLine>();
  for (const cell of cells) {
    const key = `${cell.from} ${cell.to}`;
    const line = lines.get(key) ?? { key, words: `${STATES[cell.from]} → ${STATES[cell.to]}`, cells: [] };
    line.cells.push(name(cell));
    lines.set(key, line);
  }
  return [...lines.values()];
}

/** What happens to what stands on the words, in a sentence. */
export function fateWords({
  kept,
  affected,
  foundAgain,
}: Pick<TextPreview, 'kept' | 'affected' | 'foundAgain'>): string {
  const count = (is: Affected['is']) => affected.filter((one) => one.is === is).length;
  const parts = [
    `${some(kept, 'thing')} kept on ${kept === 1 ? 'its' : 'their'} words`,
    ...(count('changed') > 0 ? [`${count('changed')} changed inside`] : []),
    ...(count('moved') > 0 ? [`${count('moved')} moved`] : []),
    ...(count('lost') > 0 ? [`${count('lost')} to place`] : []),
    ...(foundAgain > 0 ? [`${foundAgain} found again`] : []),
  ];
  return parts.join(', ');
}

/** Whether the source still counts as looked through. */
export function passWords(
  { passes, newWords }: Pick<TextPreview, 'passes' | 'newWords'>,
  allowed: number,
): string {
  const words = some(newWords, 'new word');
  if (passes.dropped > 0)
    return `${words} of participants: more than ${allowed} since ${some(passes.dropped, 'pass').replace('passs', 'passes')}. The source has to be looked through again.`;
  if (passes.carried > 0) return `${words} of participants: what was looked for still holds.`;
  return `${words} of participants.`;
}
