import { parseArgs } from 'node:util';
import { EXIT } from './cli/command.ts';
import { failure } from './cli/run.ts';
import { runServer } from './cli/serve.ts';
import { thisTerminal } from './cli/terminal.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    host: { type: 'string' },
    port: { type: 'string' },
    sample: { type: 'boolean' },
    public: { type: 'string' },
    'trust-proxy': { type: 'boolean' },
  },
});

try {
  await runServer(values, thisTerminal);
} catch (error) {
  const { line, code } = failure(error);
  if (code === EXIT.bug) throw error;
  process.stderr.write(`${line}\n`);
  process.exitCode = code;
}
