import { existsSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** The researchers' page, and the coordinator's house once it stands. */
const pages = ['index.html', 'mine/index.html']
  .map((page) => path.join(root, page))
  .filter((page) => existsSync(page));

/** What both pages load. */
const GROUND = [
  /modulepreload-polyfill/,
  /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
  /client[\\/]lib[\\/]request\.ts$/,
  /shared[\\/]member-check[\\/]answer-words\.ts$/,
  /client[\\/]ui[\\/](kind-shape\.tsx|(fonts|ground|tokens)\.css)$/,
];

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
    rollupOptions: {
      input: pages,
      output: {
        // By itself a file for every set of screens that share something: a hundred of them to load one screen.
        codeSplitting: {
          groups: [
            { name: 'ground', test: (id) => GROUND.some((one) => one.test(id)), priority: 3 },
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 2 },
            { name: 'frame', tags: ['$initial'], test: /^(?!.*client[\\/]mine[\\/])/, priority: 1 },
            { name: 'parts', minShareCount: 6 },
          ],
        },
      },
    },
  },
});
