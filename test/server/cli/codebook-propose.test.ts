import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { cliIn } from '#test/support/cli.ts';
import { testFolder } from '#test/support/world.ts';

test('a report says on the command line what it would propose, and nothing is kept', async () => {
  const cli = cliIn(path.join(testFolder(), 'data'));
  await cli(
    'study',
    'create',
    '--title',
    'Towns',
    '--areas',
    'Wexcombe,Alderby,Millhaven',
    '--from',
    '2020-08',
  );
  const report = projectPath('test', 'fixtures', 'reading', 'interim-report', 'input.txt');
  const told = await cli('codebook', 'propose', report, '--study', 'Towns', '--json');
  expect(told.code).toBe(0);
  const { themes, quotes, notes } = told.document() as Record<string, unknown[]>;
  expect([themes?.length, quotes?.length]).toEqual([16, 12]);
  expect(JSON.stringify(notes)).toContain('The exercise of Wexcombe is missing');
  const lines = (await cli('codebook', 'propose', report, '--study', 'Towns')).out;
  expect(lines).toContain('6 groups, 16 themes, 12 quotes (9 attributed)');
  expect((await cli('codebook', 'propose', 'nowhere.docx', '--study', 'Towns')).code).toBe(3);
});

test('a report is read without a study and without a data folder; its steps stand under their own head', async () => {
  const folder = path.join(testFolder(), 'data');
  const report = projectPath('test', 'fixtures', 'reading', 'interim-report', 'input.txt');
  const { code, out } = await cliIn(folder)('codebook', 'propose', report);
  expect(code).toBe(0);
  expect(out).toContain('6 groups, 16 themes');
  expect(out).toContain('No area is known');
  expect(out).toMatch(/^Next steps\n( {2}(-|\d+\.) \S.*\n)+/m);
  expect(out).not.toContain('-.');
  expect(existsSync(folder)).toBe(false);
});
