import { passwordFault } from '#shared/account/password.ts';
import { type Asked, type Terminal, UsageError } from './command.ts';

/** A password typed twice without being shown, asked anew until it will do. */
export async function typedPassword(
  terminal: Terminal,
  ask: NonNullable<Terminal['ask']>,
  known: readonly string[],
): Promise<string> {
  for (;;) {
    const password = await ask('Password (at least 12 characters, not shown): ', true);
    const fault = passwordFault(password, known);
    if (fault !== null) {
      terminal.err(`${fault}\n`);
      continue;
    }
    if ((await ask('Once more: ', true)) === password) return password;
    terminal.err('The two differ.\n');
  }
}

/** The password of a command: the first line of its input, or typed; never a word of the command, which others could read. */
export async function passwordFor(asked: Asked, known: readonly string[]): Promise<string> {
  if (asked.flag('password-stdin')) {
    const [line = ''] = (await asked.terminal.input()).split(/\r?\n/);
    if (line === '') throw new UsageError('Nothing came in to read the password from');
    return line;
  }
  const { terminal } = asked;
  if (!terminal.ask)
    throw new UsageError('There is no terminal to type a password on; hand it in with --password-stdin');
  return typedPassword(terminal, terminal.ask, known);
}
