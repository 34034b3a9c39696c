import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '#server/cli/commands.ts';
import { readTextFolder } from '#server/io/files.ts';
import { holdFolder } from '#server/io/lock.ts';
import { projectPath } from '#server/io/project.ts';
import type { MatrixView } from '#shared/api/analysis.ts';
import { cliIn } from '#test/support/cli.ts';
import { sampleFiles } from '#test/support/sample-study.ts';
import { testFolder } from '#test/support/world.ts';

const TITLE = 'Holding on together (invented sample)';
const sample = projectPath('data', 'sample');

const built = mkdtempSync(path.join(tmpdir(), 'throughline-'));
beforeAll(async () => {
  expect(await cliIn(built)('study', 'open', sample)).toMatchObject({ code: 0, err: '' });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** A data folder of its own with the sample study in it. */
function withSample() {
  const folder = path.join(testFolder(), 'data');
  cpSync(built, folder, { recursive: true });
  return { folder, cli: cliIn(folder) };
}

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

describe('a command line', () => {
  test.each([
    [2, 'no such command', ['frobnicate']],
    [2, 'half a command', ['study']],
    [2, 'an option that is none', ['study', 'list', '--colour']],
    [2, 'a word too many', ['check', 'everything']],
    [2, 'a needed option left out', ['matrix']],
    [2, 'an option without its value', ['matrix', '--study']],
    [2, 'a value that is none of a few', ['matrix', '--study', 'Two towns', '--voices', 'loud']],
    [3, 'a study that is not there', ['matrix', '--study', 'Atlantis']],
    [3, 'a theme that is not there', ['quotes', '--study', 'Two towns', '--theme', 'Atlantis']],
    [3, 'a folder that is not there', ['study', 'open', '/nowhere/at/all']],
    [4, 'a month that is none', ['study', 'create', '--title', 'T', '--from', '2020-13']],
    [4, 'a folder that is no study folder', ['study', 'open', projectPath('data')]],
    [4, 'a pattern that is none', ['import', sample, '--study', 'Two towns', '--pattern', '(']],
  ])('ends with %i for %s, and says why in one line on stderr', async (code, _, args) => {
    const { cli } = await withStudy();
    const ran = await cli(...args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(/^.+\n$/);
  });

  test('tells every command in its help, and of each what it takes', async () => {
    const cli = cliIn(testFolder());
    const { out } = await cli('help');
    for (const { name, options } of commands) {
      expect(out).toContain(name);
      const help = await cli(...name.split(' '), '--help');
      expect(help.code).toBe(0);
      for (const option of [...Object.keys(options), 'data', 'json'])
        expect(help.out).toContain(`--${option}`);
    }
  });

  test('does not make a data folder by looking for one', async () => {
    const folder = path.join(testFolder(), 'data');
    const cli = cliIn(folder);
    expect((await cli('study', 'list', '--json')).document()).toEqual({ items: [], next: null });
    expect(await cli('check')).toMatchObject({ code: 3, err: expect.stringContaining('no data folder') });
    expect(existsSync(folder)).toBe(false);
  });

  test('that would write is refused while a server holds the folder, which it names; one that reads is not', async () => {
    const { folder, cli } = await withStudy();
    const release = holdFolder(folder);
    release.at('http://127.0.0.1:4611');
    const refused = await cli('study', 'create', '--title', 'Another');
    expect(refused).toMatchObject({ code: 5, err: expect.stringContaining('http://127.0.0.1:4611') });
    expect((await cli('import', sample, '--study', 'Two towns')).code).toBe(5);
    expect((await cli('study', 'list')).code).toBe(0);
    expect((await cli('check')).code).toBe(0);
    release();
    expect((await cli('study', 'create', '--title', 'Another')).code).toBe(0);
  });

  test('works as a program of its own: text on stdout, complaints on stderr, and the exit code', () => {
    const run = (...args: string[]) =>
      spawnSync(process.execPath, ['--import', 'tsx', projectPath('server', 'cli', 'main.ts'), ...args], {
        cwd: projectPath(),
        encoding: 'utf8',
        env: { ...process.env, THROUGHLINE_DATA: path.join(testFolder(), 'data') },
      });
    expect(run('study', 'list', '--json')).toMatchObject({ status: 0, stderr: '' });
    expect(run('study', 'lost')).toMatchObject({ status: 2, stdout: '' });
  }, 20_000);
});

describe('study', () => {
  test('create answers the study with its areas and months, and list shows it', async () => {
    const cli = cliIn(path.join(testFolder(), 'data'));
    const made = await cli(
      'study',
      'create',
      '--title',
      'Two towns',
      '--areas',
      'A,B',
      '--from',
      '2020-12',
      '--to',
      '2021-01',
      '--json',
    );
    expect(made.document()).toMatchObject({
      areas: [{ name: 'A' }, { name: 'B' }],
      waves: [{ month: '2020-12', status: 'open' }, { month: '2021-01' }],
    });
    const { items } = (await cli('study', 'list', '--json')).document<{ items: unknown[] }>();
    expect(items).toMatchObject([{ title: 'Two towns', from: '2020-12', to: '2021-01' }]);
  });

  test('open brings a folder in once, and again only as a copy', async () => {
    const { cli } = withSample();
    expect((await cli('study', 'open', sample)).code).toBe(5);
    expect((await cli('study', 'open', sample, '--as-copy')).code).toBe(0);
    expect((await cli('study', 'list')).out).toContain('(copy)');
  });
});

describe('matrix, trajectories and quotes', () => {
  test('answer JSON of the shape that scripts rely on', async () => {
    const { cli } = withSample();
    const matrix = (await cli('matrix', '--study', TITLE, '--format', 'json')).document<MatrixView>();
    expect(matrix.waves.map(({ month }) => month)).toEqual([
      '2020-08',
      '2020-09',
      '2020-10',
      '2020-11',
      '2020-12',
      '2021-01',
    ]);
    expect(matrix.themes).toHaveLength(36);
    expect(matrix.themes[0]?.cells).toHaveLength(18);
    expect(matrix.themes[0]?.cells[0]).toMatchObject({
      state: 'present',
      provisional: false,
      voices: { panel: 'present', all: 'present' },
      strength: { basis: 'rating', value: 3, size: 3 },
    });
    const { items } = (await cli('trajectories', '--study', TITLE, '--json')).document<{
      items: unknown[];
    }>();
    expect(items).toHaveLength(36 * 3);
    expect(items[0]).toMatchObject({ series: 'PPPPP-', suggested: { label: 'fading', firmness: 'firm' } });
    const quotes = (await cli('quotes', '--study', TITLE, '--area', 'Wexcombe', '--json')).document<{
      items: unknown[];
    }>();
    expect(quotes.items[0]).toMatchObject({ attribution: expect.stringContaining('Wexcombe') });
  });

  test('draw every state with a mark of its own, and say what it means', async () => {
    const { cli } = withSample();
    const { out } = await cli('matrix', '--study', TITLE);
    for (const mark of '●○⊘–~?◐') expect(out.split('\n● raised')[0]).toContain(mark);
    expect(out).toContain('● raised  ○ looked for, not raised');
    expect(out).toContain('01*');
    const line = out.split('\n').find((one) => one.includes('School closures empty the rota'));
    expect(line?.match(/[?●–]/g)?.join('')).toMatch(/^\?{5}●\?–\?{3}●\?{5}$/);
    expect((await cli('trajectories', '--study', TITLE)).out).toContain('PPPAD-');
  });

  test('narrow to an area, a kind or a theme', async () => {
    const { cli } = withSample();
    const narrow = (
      await cli('matrix', '--study', TITLE, '--area', 'Wexcombe', '--kind', 'threat', '--json')
    ).document<MatrixView>();
    expect(narrow.areas.map(({ name }) => name)).toEqual(['Wexcombe']);
    expect(new Set(narrow.themes.map(({ kind }) => kind))).toEqual(new Set(['threat']));
    const csv = (await cli('matrix', '--study', TITLE, '--theme', 'Trust grew', '--format', 'csv')).out;
    expect(Papa.parse(csv.trimEnd()).data).toHaveLength(19);
  });
});

describe('export', () => {
  test('as a folder gives the very bytes that were opened, over an older copy too, and keeps what is not its own', async () => {
    const { cli } = withSample();
    const out = path.join(testFolder(), 'study');
    expect((await cli('export', '--study', TITLE, '--format', 'folder', '--out', out)).code).toBe(0);
    mkdirSync(path.join(out, '.git'));
    writeFileSync(path.join(out, '.git', 'HEAD'), 'ref');
    writeFileSync(path.join(out, 'codings.csv'), 'old');
    writeFileSync(path.join(out, 'sources', 'gone.md'), 'old');
    const again = await cli('export', '--study', TITLE, '--format', 'folder', '--out', out, '--json');
    expect(again.document()).toMatchObject({ out, format: 'folder', copy: 'working copy, not cleared' });
    expect(readTextFolder(out)).toEqual(sampleFiles());
    expect(readFileSync(path.join(out, '.git', 'HEAD'), 'utf8')).toBe('ref');
    expect(readdirSync(path.dirname(out))).toEqual(['study']);
  });

  test('never takes the place of a folder that is something else', async () => {
    const { cli } = withSample();
    const out = testFolder();
    writeFileSync(path.join(out, 'letter.txt'), 'Dear …');
    const ran = await cli('export', '--study', TITLE, '--format', 'folder', '--out', out);
    expect(ran).toMatchObject({ code: 5, err: expect.stringContaining('no study folder') });
    expect(readdirSync(out)).toEqual(['letter.txt']);
  });

  test('in a format that is none says which there are', async () => {
    const { cli } = withSample();
    const ran = await cli('export', '--study', TITLE, '--format', 'odt', '--out', 'x');
    expect(ran).toMatchObject({
      code: 2,
      err: expect.stringContaining('folder, archive, qdpx, qdc, csv, xlsx'),
    });
  });

  test('of the framework matrix is a workbook or a table', async () => {
    const { cli } = withSample();
    const out = path.join(testFolder(), 'framework');
    const asked = ['export', '--study', TITLE, '--what', 'framework', '--out', out, '--format'];
    expect((await cli(...asked, 'xlsx')).code).toBe(0);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
    expect((await cli(...asked, 'csv')).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^area,wave,Decisions made faster,.+,copy\n/);
  });

  test('as CSV holds codings where nobody says what', async () => {
    const { cli } = withSample();
    const out = path.join(testFolder(), 'deep', 'codings.csv');
    expect((await cli('export', '--study', TITLE, '--format', 'csv', '--out', out)).code).toBe(0);
    expect(readFileSync(out, 'utf8')).toMatch(/^id,theme,kind,/);
  });
});

describe('check, backup and restore', () => {
  test('go round: a backup of a checked folder restores into another', async () => {
    const { folder, cli } = withSample();
    const file = path.join(path.dirname(folder), 'backup.zip');
    expect((await cli('backup', '--out', file, '--json')).document()).toMatchObject({ file, studies: 1 });
    expect((await cli('backup', '--out', file)).code).toBe(5);
    const elsewhere = path.join(path.dirname(folder), 'elsewhere');
    const restored = await cliIn(elsewhere)('restore', file);
    expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining('1 study') });
    expect((await cliIn(elsewhere)('check', '--json')).document()).toEqual({ studies: 1, problems: [] });
    cpSync(file, `${file}.cut`);
    writeFileSync(`${file}.cut`, readFileSync(file).subarray(0, 1000));
    expect((await cliIn(elsewhere)('restore', `${file}.cut`)).code).toBe(4);
  });

  test('the check lists what it found, and ends with 4', async () => {
    const { folder, cli } = await withStudy();
    writeFileSync(
      path.join(folder, 'studies', '00000000-0000-4000-8000-00000000000b.throughline'),
      'no database',
    );
    const found = await cli('check', '--json');
    expect(found).toMatchObject({ code: 4, err: 'The check found 1 problem.\n' });
    expect(found.document()).toMatchObject({
      problems: [{ what: expect.any(String), help: expect.any(String) }],
    });
  });
});
