import type { Command, Option } from './command.ts';
import { fitted } from './table.ts';

const COLUMN = 26;
const said = ([name, { takes }]: [string, Option]): string => `--${name}${takes ? ` ${takes}` : ''}`;

const usage = (command: Command): string =>
  [command.name, command.takes, ...Object.entries(command.options).map((option) => `[${said(option)}]`)]
    .filter(Boolean)
    .join(' ');

/** Every command in a line. */
export const overview = (commands: readonly Command[]): string =>
  [
    'throughline COMMAND [--data DIR] [--json] [--help]',
    '',
    ...commands.map(
      ({ name, takes, does }) => `  ${fitted([name, takes].filter(Boolean).join(' '), COLUMN)}  ${does}`,
    ),
    '',
    'The data folder is --data, else THROUGHLINE_DATA, else data/local.',
    'Exit codes: 0 done, 1 a bug, 2 wrong use, 3 not found, 4 refused, 5 conflict.',
  ].join('\n');

/** How one command is used. */
export const helpOn = (command: Command, everywhere: Record<string, Option>): string =>
  [
    `throughline ${usage(command)}`,
    '',
    `${command.does}.`,
    '',
    ...[...Object.entries(command.options), ...Object.entries(everywhere)].map(
      (option) => `  ${fitted(said(option), COLUMN)}  ${option[1].does}`,
    ),
  ].join('\n');
