import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Throughline needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

// `npm start`: builds what is missing or older than its sources, then serves in this very process.
const root = path.resolve(import.meta.dirname, '..', '..');
const built = path.join(root, 'dist', 'server', 'main.js');

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
const sources = () =>
  Math.max(...['shared', 'server', 'client'].map((room) => newest(path.join(root, room))));
const isBuilt = existsSync(built) && existsSync(path.join(root, 'dist', 'client', 'index.html'));

if (!isBuilt || statSync(built).mtimeMs < sources()) {
  process.stdout.write('Building Throughline (a few seconds, once)…\n');
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
process.env.NODE_ENV = 'production';
process.argv.push('--sample');
await import(built);
