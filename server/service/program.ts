import { readFileSync } from 'node:fs';
import { projectPath } from '#server/io/project.ts';

/** The version of this program, as its package says. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8'));
  return String(version);
}
