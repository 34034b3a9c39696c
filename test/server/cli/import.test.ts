import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliIn } from '#test/support/cli.ts';
import { testFolder } from '#test/support/world.ts';

async function withStudy() {
  const folder = path.join(testFolder(), 'data');
  const cli = cliIn(folder);
  await cli(
    'study',
    'create',
    '--title',
    'Two towns',
    '--areas',
    'North, South',
    '--from',
    '2020-08',
    '--to',
    '2020-10',
  );
  return { folder, cli };
}

describe('import', () => {
  const transcript = 'INT: How was it?\n\nP1: It went as it went, and then it went on.\n';

  function papers(): string {
    const folder = testFolder();
    mkdirSync(path.join(folder, 'north', '2020-09'), { recursive: true });
    writeFileSync(path.join(folder, 'north', '2020-09', 'call.txt'), transcript);
    writeFileSync(path.join(folder, 'notes.md'), '# Notes\n\nSomebody wrote this down.\n');
    writeFileSync(path.join(folder, 'photo.pdf'), Buffer.from('%PDF-1.7\n%âãÏÓ\n'));
    writeFileSync(path.join(folder, '.hidden'), 'no');
    return folder;
  }

  test('keeps what it can read, lists what it cannot, and ends with 4', async () => {
    const { cli } = await withStudy();
    const dry = await cli('import', papers(), '--study', 'Two towns', '--dry-run');
    expect(dry).toMatchObject({ code: 4, err: expect.stringContaining('photo.pdf') });
    const ran = await cli('import', papers(), '--study', 'Two towns', '--json');
    expect(ran.code).toBe(4);
    expect(ran.err).toMatch(/^1 file could not be read: .*photo\.pdf\n$/);
    const { kept, failed, files } = ran.document<{
      kept: number;
      failed: number;
      files: Record<string, unknown>[];
    }>();
    expect([kept, failed, files.length]).toEqual([2, 1, 3]);
    expect(files.find(({ file }) => String(file).endsWith('call.txt'))).toMatchObject({
      state: 'kept',
      area: 'North',
      wave: '2020-09',
      turns: 2,
      words: 13,
    });
    expect((await cli('check')).code).toBe(0);
  });

  test('goes on where one of several paths leads nowhere', async () => {
    const { cli } = await withStudy();
    const ran = await cli(
      'import',
      '/nowhere/at/all.txt',
      papers(),
      '--study',
      'Two towns',
      '--dry-run',
      '--json',
    );
    expect(ran).toMatchObject({ code: 4, err: expect.stringContaining('/nowhere/at/all.txt') });
    expect(ran.document()).toMatchObject({ kept: 2, failed: 2 });
    expect((await cli('import', '/nowhere/at/all.txt', '--study', 'Two towns')).code).toBe(3);
  });

  test('takes area, wave, kind and participant from the command line over its guesses', async () => {
    const { cli } = await withStudy();
    const file = path.join(papers(), 'north', '2020-09', 'call.txt');
    const ran = await cli(
      'import',
      file,
      '--study',
      'Two towns',
      '--area',
      'South',
      '--wave',
      '2020-10',
      '--kind',
      'conversation',
      '--json',
    );
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.document()).toMatchObject({
      files: [{ area: 'South', wave: '2020-10', kind: 'conversation' }],
    });
  });

  test('leaves out what the study has already, and a dry run keeps nothing', async () => {
    const { cli } = await withStudy();
    const file = path.join(papers(), 'north', '2020-09', 'call.txt');
    const dry = await cli('import', file, '--study', 'Two towns', '--dry-run', '--json');
    expect(dry.document()).toMatchObject({ kept: 1, files: [{ state: 'would be kept', source: null }] });
    expect((await cli('import', file, '--study', 'Two towns', '--json')).document()).toMatchObject({
      kept: 1,
    });
    const again = await cli('import', file, '--study', 'Two towns', '--json');
    expect(again.code).toBe(0);
    expect(again.document()).toMatchObject({
      kept: 0,
      files: [{ state: 'left out', reason: expect.stringMatching(/^the same file as “.*”: there already$/) }],
    });
    const renamed = path.join(path.dirname(file), 'call (2).txt');
    renameSync(file, renamed);
    expect(
      (await cli('import', renamed, '--study', 'Two towns', '--new-text', '--json')).document(),
    ).toMatchObject({
      kept: 0,
      files: [{ state: 'left out', duplicateIs: 'same-file', newText: null }],
    });
  });

  test('keeps a changed file as the next text of its source where asked, and says before what that does', async () => {
    const { cli } = await withStudy();
    const folder = testFolder();
    const file = path.join(folder, 'call.txt');
    const said = Array.from({ length: 40 }, (_, at) => `The van came on day ${at} of it all.`);
    const write = (lines: readonly string[]) =>
      writeFileSync(file, `INT: How was it?\n\nP1: ${lines.join(' ')}\n`);
    write(said);
    await cli('import', file, '--study', 'Two towns');
    write(said.with(20, 'The van came on no day at all.'));
    expect((await cli('import', file, '--study', 'Two towns')).out).toMatch(
      /left out: near-duplicate of “.*”: \d+ of \d+ sentences/,
    );
    const dry = await cli('import', file, '--study', 'Two towns', '--new-text', '--dry-run', '--json');
    const newText = { isSame: false, kept: 0, moved: 0, toLookAt: 0, passesDropped: 0 };
    expect(dry.document()).toMatchObject({
      files: [{ state: 'would be kept', duplicateIs: 'near', newText }],
    });
    expect((await cli('import', file, '--study', 'Two towns', '--new-text')).out).toMatch(
      /the next text of “.*”: 0 things on the same words, 0 moved, 0 to look at/,
    );
    expect((await cli('check')).code).toBe(0);
  });
});
