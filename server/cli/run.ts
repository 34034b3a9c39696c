import { parseArgs } from 'node:util';
import { systemFault } from '#server/service/system-fault.ts';
import { DomainError, type ErrorCode } from '#shared/errors.ts';
import { Asked, type Command, EXIT, type Option, type Terminal, UsageError } from './command.ts';
import { commands } from './commands.ts';
import { helpOn, overview } from './help.ts';

const EVERYWHERE: Record<string, Option> = {
  data: { takes: 'DIR', does: 'the data folder' },
  json: { does: 'one JSON document' },
  help: { does: 'how the command is used' },
};

const EXIT_OF: Partial<Record<ErrorCode, number>> = { 'not-found': EXIT.notFound, conflict: EXIT.conflict };

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ').trim();

/** What an error is to whoever asked: a line, and the exit code. */
export function failure(error: unknown): { line: string; code: number } {
  if (error instanceof UsageError) return { line: error.message, code: EXIT.usage };
  if (error instanceof DomainError)
    return {
      line: [error.message, error.detail.help].filter(Boolean).join(' '),
      code: EXIT_OF[error.code] ?? EXIT.refused,
    };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('ERR_PARSE_ARGS') && error instanceof Error)
    return { line: error.message.split('. ')[0] ?? error.message, code: EXIT.usage };
  const fault = systemFault(error);
  if (fault && error instanceof Error)
    return {
      line: `${fault.what} (${error.message}). ${fault.help}`,
      code: code.startsWith('SQLITE_BUSY') ? EXIT.conflict : EXIT.refused,
    };
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const [what, where] = said.split('\n');
  return { line: `Something went wrong inside Throughline: ${what} ${where?.trim() ?? ''}`, code: EXIT.bug };
}

/** The command whose words come first, and what follows them. */
function chosen(args: readonly string[]): { command: Command; rest: string[] } {
  const found = commands
    .filter(({ name }) => name.split(' ').every((word, at) => args[at] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (found) return { command: found, rest: args.slice(found.name.split(' ').length) };
  const near = commands.filter(({ name }) => name.startsWith(`${args[0]} `));
  if (near.length > 0)
    throw new UsageError(`${args[0]} what? There is ${near.map(({ name }) => `“${name}”`).join(', ')}`);
  throw new UsageError(`There is no command “${args[0]}”; \`throughline help\` lists those there are`);
}

async function obey(args: readonly string[], terminal: Terminal): Promise<number> {
  const [first] = args;
  if (first === undefined || first === 'help' || first === '--help' || first === '-h') {
    const firstOption = args.findIndex((word) => word.startsWith('-'));
    const about = args.slice(1, firstOption < 0 ? undefined : firstOption);
    terminal.out(about.length === 0 ? overview(commands) : helpOn(chosen(about).command, EVERYWHERE));
    return EXIT.done;
  }
  const { command, rest } = chosen(args);
  const options = { ...command.options, ...EVERYWHERE };
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    strict: true,
    options: {
      ...Object.fromEntries(
        Object.entries(options).map(([name, { takes }]) => [
          name,
          { type: takes === undefined ? ('boolean' as const) : ('string' as const) },
        ]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) {
    terminal.out(helpOn(command, EVERYWHERE));
    return EXIT.done;
  }
  const { least, most } = command.words ?? { least: 0, most: 0 };
  if (positionals.length < least) throw new UsageError(`${command.takes} is missing`);
  if (positionals.length > most)
    throw new UsageError(`“${positionals[most]}” is more than ${command.name} takes`);
  return command.run(new Asked(values, positionals, terminal));
}

/** Does what a command line asks; answers the exit code. Complaints are one line on stderr. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await obey(args, terminal);
  } catch (error) {
    const { line, code } = failure(error);
    terminal.err(`${oneLine(line)}\n`);
    return code;
  }
}
