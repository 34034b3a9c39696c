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
