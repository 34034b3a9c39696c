import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** What asks for a page: components, and the few rules that read or write one. */
const PAGE = [
  'test/client/**/*.test.tsx',
  'test/client/features/coding/{desk-shown,marked-places,selection}.test.ts',
  'test/client/features/report/{editor,gap-words}.test.ts',
  'test/client/lib/{draft-slots,kept}.test.ts',
  'test/client/mine/outbox.test.ts',
];

/** Two rooms: everything without a page under Node, everything with one under jsdom, where a file costs half a second. */
export default defineConfig({
  root: '.',
  test: {
    pool: 'forks',
    // No module is mocked, so that files of one process share what they import: half of the time otherwise.
    isolate: false,
    // Left to itself, one processor stays idle: half of the time where there are two.
    maxWorkers: '100%',
    // Generous: what is promised is the answer, and machines that test are busy.
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          setupFiles: ['test/support/seed.ts'],
          include: ['test/*.test.ts', 'test/{shared,server,data,client}/**/*.test.ts'],
          exclude: PAGE,
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'client',
          environment: 'jsdom',
          setupFiles: ['test/support/patience.ts'],
          include: PAGE,
        },
      },
    ],
  },
});
