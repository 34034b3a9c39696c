import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFolder } from '#server/io/lock.ts';
import { projectPath } from '#server/io/project.ts';
import { testFolder } from '#test/support/world.ts';

test('a held folder is refused to everybody else until it is let go', () => {
  const folder = testFolder();
  const release = holdFolder(folder);
  expect(() => holdFolder(folder)).toThrow('Another command is at work');
  release.at('http://127.0.0.1:4600');
  expect(() => holdFolder(folder)).toThrow('A server');
  expect(JSON.parse(readFileSync(path.join(folder, 'serving.json'), 'utf8'))).toEqual({
    pid: process.pid,
    address: 'http://127.0.0.1:4600',
  });
  release();
  expect(existsSync(path.join(folder, 'serving.json'))).toBe(false);
  const next = holdFolder(folder);
  release();
  expect(() => holdFolder(folder)).toThrow('Another command is at work');
  next();
});

test('a folder is free again once its holder was killed, whatever it left behind', async () => {
  const folder = testFolder();
  const holder = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { holdFolder } from ${JSON.stringify(projectPath('server', 'io', 'lock.ts'))};
       holdFolder(process.argv[1]).at('http://127.0.0.1:4600');
       process.stdout.write('held');
       setInterval(() => undefined, 1000);`,
      folder,
    ],
    { cwd: projectPath() },
  );
  await once(holder.stdout, 'data');
  expect(() => holdFolder(folder)).toThrow(`process ${holder.pid}`);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  expect(existsSync(path.join(folder, 'serving.json'))).toBe(true);
  holdFolder(folder)();
}, 20_000);
