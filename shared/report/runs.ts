import type { Block, BlockTable, Run } from './block.ts';

type Look = Extract<Run, { text: string }>['look'];

const run = (look: Look) => (text: string) => ({ text, look });
export const strong = run('strong');
export const soft = run('soft');
const plain = run('plain');

/** Words as a cell of a table; what only a rule suggests says so. */
export const told = (words: string, isConfirmed = true): Run[] =>
  words === '' ? [] : isConfirmed ? [plain(words)] : [{ text: `${words} (suggested)`, look: 'suggested' }];

export const paragraph = (...runs: readonly (Run | string)[]): Block => ({
  block: 'paragraph',
  runs: runs.map((one) => (typeof one === 'string' ? plain(one) : one)),
});

export const table = (
  caption: string,
  head: readonly string[],
  rows: BlockTable['rows'],
  note = '',
): Block => ({ block: 'table', caption, table: { head: [...head], rows }, note });

/** What was asked for is not there. */
export const missing = (why: string): Block => ({ block: 'gap', is: 'missing', why });
/** It is there, and there is nothing to show of it yet. */
export const nothingYet = (why: string): Block => ({ block: 'gap', is: 'empty', why });

/** What a table says of marks that only a rule stands behind. */
export const SUGGESTED_NOTE = '“Suggested”: the rule says so, nobody has confirmed it yet.';
