import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The researchers' page, and the coordinator's house once it stands. */
const pages = ['index.html', 'mine/index.html']
  .map((page) => path.join(root, page))
  .filter((page) => existsSync(page));

export default defineConfig({
  root,
  plugins: [react()],
  // The server puts a fresh nonce here for every answer.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    manifest: true,
    assetsInlineLimit: 0,
    rollupOptions: { input: pages },
  },
});
