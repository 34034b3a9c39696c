import { workerData } from 'node:worker_threads';

// Starts a worker's entry: from the build as it is, from the sources through tsx.
if (workerData.entry.endsWith('.ts')) {
  const { register } = await import('tsx/esm/api');
  register();
}
await import(workerData.entry);
