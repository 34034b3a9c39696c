import { onTestFinished } from 'vitest';
import { type Serving, serve } from '#server/http/serve.ts';
import { testFolder } from './world.ts';

/** A real server on a free port over a folder of its own; closed when the test ends. */
export async function testServer(folder = testFolder()): Promise<Serving> {
  const serving = await serve({ folder, host: '127.0.0.1', port: 0, log: () => undefined });
  onTestFinished(() => serving.close());
  return serving;
}
