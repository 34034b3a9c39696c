import { parseArgs } from 'node:util';
import { DomainError } from '#shared/errors.ts';
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
  if (!(error instanceof DomainError)) throw error;
  process.stderr.write(`${error.message} ${error.detail.help ?? ''}\n`);
  process.exitCode = 4;
}
