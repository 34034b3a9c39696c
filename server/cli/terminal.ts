import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Terminal } from './command.ts';

/** A line typed by whoever sits there; what is typed is shown, unless it is a secret. */
async function typed(question: string, isSecret: boolean): Promise<string> {
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  if (isSecret) process.stderr.write(question);
  const line = createInterface({
    input: process.stdin,
    output: isSecret ? silent : process.stderr,
    terminal: true,
  });
  // Ctrl+C ends the command as it always does.
  line.on('SIGINT', () => {
    line.close();
    process.stderr.write('\n');
    process.exit(130);
  });
  try {
    return await line.question(isSecret ? '' : question);
  } finally {
    line.close();
    if (isSecret) process.stderr.write('\n');
  }
}

/** The terminal this process was started from. */
export const thisTerminal: Terminal = {
  out: (said) => process.stdout.write(said.endsWith('\n') ? said : `${said}\n`),
  err: (said) => process.stderr.write(said),
  isWatched: process.stderr.isTTY === true,
  ask: process.stdin.isTTY === true && process.stderr.isTTY === true ? typed : null,
  input: () => text(process.stdin),
};
