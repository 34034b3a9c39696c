import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Two rooms: everything without a page under Node, everything with one under jsdom. */
export default defineConfig({
  root: '.',
  test: {
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
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
