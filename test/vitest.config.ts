import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Two rooms: everything without a page under Node, everything with one under jsdom. */
export default defineConfig({
  root: '.',
  test: {
    pool: 'forks',
    // Left to itself, one processor stays idle: half of the time where there are two.
    maxWorkers: '100%',
    // Generous: what is promised is the answer, and machines that test are busy.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Nothing here is mocked, so that files of one process share what they import: half of the time otherwise.
          isolate: false,
          setupFiles: ['test/support/seed.ts'],
          include: ['test/*.test.ts', 'test/{shared,server,data}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'client', environment: 'jsdom', include: ['test/client/**/*.test.{ts,tsx}'] },
      },
    ],
  },
});
