import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { cliIn } from '#test/support/cli.ts';
import { testFolder } from '#test/support/world.ts';

const TITLE = 'Holding on together (invented sample)';

test('the codebook is written as Word, Markdown or CSV, whole or without what nobody cleared', async () => {
  const folder = testFolder();
  const cli = cliIn(path.join(folder, 'data'));
  await cli('study', 'open', projectPath('data', 'sample'));
  const out = (name: string) => path.join(folder, name);
  const written = await cli(
    'codebook',
    'export',
    '--study',
    TITLE,
    '--format',
    'md',
    '--out',
    out('book.md'),
    '--json',
  );
  expect(written.document()).toEqual({ out: out('book.md'), format: 'md', what: 'codebook', files: 1 });
  const markdown = readFileSync(out('book.md'), 'utf8');
  expect(markdown).toMatch(/^# Codebook: Holding on together/);
  expect(markdown).toContain('## How the codebook changed');
  const asExport = ['export', '--study', TITLE, '--what', 'codebook', '--format'];
  expect((await cli(...asExport, 'md', '--out', out('same.md'))).code).toBe(0);
  expect(readFileSync(out('same.md'), 'utf8')).toBe(markdown);
  expect((await cli(...asExport, 'docx', '--out', out('book.docx'))).code).toBe(0);
  expect(readFileSync(out('book.docx')).subarray(0, 2).toString()).toBe('PK');
  const bare = ['--no-examples', '--no-counts', '--no-changes', '--as-of', '1'];
  expect(
    (await cli('codebook', 'export', '--study', TITLE, '--format', 'md', '--out', out('bare.md'), ...bare))
      .code,
  ).toBe(0);
  const bareText = readFileSync(out('bare.md'), 'utf8');
  expect(bareText).not.toMatch(/Example:|Coded:|not cleared|How the codebook changed/);
  expect(
    (await cli('codebook', 'export', '--study', TITLE, '--format', 'csv', '--out', out('book.csv'))).code,
  ).toBe(0);
  expect(readFileSync(out('book.csv'), 'utf8')).toMatch(/^id,kind,group,/);
});

test('Word of what it does not hold is refused as not understood', async () => {
  const cli = cliIn(path.join(testFolder(), 'data'));
  expect(
    await cli('export', '--study', TITLE, '--format', 'docx', '--what', 'codings', '--out', 'x'),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining('Word holds quotes, codebook; not'),
  });
  expect((await cli('codebook', 'export', '--study', TITLE, '--format', 'pdf', '--out', 'x')).code).toBe(2);
});
