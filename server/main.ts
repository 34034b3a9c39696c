import { parseArgs } from 'node:util';
import { EXIT } from './cli/command.ts';
import { failure } from './cli/run.ts';
import { runServer } from './cli/serve.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
    sample: { type: 'boolean' },
  },
});

try {
  await runServer(values);
} catch (error) {
  const { line, code } = failure(error);
  if (code === EXIT.bug) throw error;
  process.stderr.write(`${line}\n`);
  process.exitCode = code;
}
