import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rollupOptions: {
      input: {
        main: 'server/main.ts',
        cli: 'server/cli/main.ts',
        'read-draft': 'server/worker/read-draft.ts',
        'read-codebook': 'server/worker/read-codebook.ts',
        'read-project': 'server/worker/read-project.ts',
        'propose-reading': 'server/worker/propose-reading.ts',
        'read-names': 'server/worker/read-names.ts',
        'keep-shelf': 'server/worker/keep-shelf.ts',
        'keep-sketches': 'server/worker/keep-sketches.ts',
        'export-study': 'server/worker/export-study.ts',
        'take-backup': 'server/worker/take-backup.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
