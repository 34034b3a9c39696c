import { existsSync } from 'node:fs';
import path from 'node:path';

function findRoot(from: string): string {
  if (existsSync(path.join(from, 'package.json'))) return from;
  const up = path.dirname(from);
  if (up === from)
    throw new Error('Throughline runs from its own checkout: no package.json was found above it.');
  return findRoot(up);
}

/** The checkout this program runs from: the same for sources, tests and the build. */
export const projectRoot = findRoot(import.meta.dirname);

export const projectPath = (...parts: string[]): string => path.join(projectRoot, ...parts);
