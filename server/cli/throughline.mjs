#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const built = path.resolve(import.meta.dirname, '..', '..', 'dist', 'server', 'cli.js');
if (!existsSync(built)) {
  process.stderr.write('Throughline is not built yet: run npm run build\n');
  process.exit(1);
}
await import(pathToFileURL(built).href);
