import path from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { filesHolding } from '#test/support/bytes.ts';
import { cliIn } from '#test/support/cli.ts';
import { testFolder } from '#test/support/world.ts';

const SAID = [
  'I did it because I’d a pencil on me',
  'There’s a man takes his porridge with',
  'who’s seventy-nine',
];

test('a withdrawal is shown before it is done, and no word of it is left in the sample', async () => {
  const folder = path.join(testFolder(), 'data');
  const cli = cliIn(folder);
  await cli('study', 'open', projectPath('data', 'sample'));
  const who = ['--study', 'Holding on together (invented sample)', '--participant', 'W-03'];
  const shown = await cli('withdraw', ...who, '--scope', 'erase');
  expect(shown.out).toContain('12 turns of talk: “[withdrawn]” in its place');
  expect(shown.out).toContain('Nothing was changed.');
  for (const words of SAID) expect(filesHolding(folder, words).length, words).toBeGreaterThan(0);

  expect(await cli('withdraw', ...who)).toMatchObject({ code: 2, err: expect.stringContaining('--scope') });
  const done = await cli('withdraw', ...who, '--scope', 'erase', '--yes');
  expect(done.out).toContain('# Withdrawal of W-03: erase');
  for (const words of SAID) expect(filesHolding(folder, words), words).toEqual([]);
  expect((await cli('check')).code).toBe(0);
});
