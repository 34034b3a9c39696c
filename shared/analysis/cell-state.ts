import { z } from 'zod';

/** What is known of a theme in one area and wave (method 2.2). */
export const CellState = z.enum([
  'present',
  'absent',
  'denied',
  'no-data',
  'not-looked-for',
  'recheck',
  'too-little',
  'not-yet',
]);
export type CellState = z.infer<typeof CellState>;

/** How a state reads in a line of a table or a preview. */
export const stateWords: Record<CellState, string> = {
  present: 'present',
  absent: 'looked for, not raised',
  denied: 'denied',
  'no-data': 'no interview',
  'not-looked-for': 'not looked for',
  recheck: 'to re-check',
  'too-little': 'too little talk',
  'not-yet': 'not yet known',
};

/** One letter a state in a series; `-` stands for every wave that is not closed. */
export const stateLetters: Record<CellState, string> = {
  present: 'P',
  absent: 'A',
  denied: 'D',
  'no-data': 'N',
  'too-little': 'T',
  'not-looked-for': 'U',
  recheck: 'R',
  'not-yet': '-',
};

/** Something is known: raised (P), looked for and not raised (A), denied or asked and nothing (D). */
export const isObserved = (letter: string): boolean => letter === 'P' || isSilent(letter);
/** Observed, and not raised as a live matter. */
export const isSilent = (letter: string): boolean => letter === 'A' || letter === 'D';
/** A closed wave of which nothing is known: no data, too little talk, not looked for, recheck. */
export const isMissing = (letter: string): boolean => 'NTUR'.includes(letter);
