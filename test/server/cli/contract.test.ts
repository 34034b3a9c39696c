import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '#server/cli/commands.ts';
import { failure, runCommand } from '#server/cli/run.ts';
import { projectPath } from '#server/io/project.ts';
import { DomainError } from '#shared/errors.ts';
import { ExportFormat, FORMATS } from '#shared/format/export.ts';
import { SCHEMA_FILE, studySchema } from '#shared/format/study-json.ts';
import { cliIn } from '#test/support/cli.ts';
import { testFolder } from '#test/support/world.ts';

const TITLE = 'Holding on together (invented sample)';

/** What scripts rely on: commands with the options that were promised. Others may come; none of these may go. */
const PROMISED: Record<string, string[]> = {
  serve: ['host', 'port', 'sample'],
  'study list': [],
  'study create': ['title', 'areas', 'from', 'to'],
  'study open': ['as-copy'],
  import: ['study', 'area', 'wave', 'kind', 'participant', 'pattern', 'dry-run'],
  'codebook import': ['study'],
  'codebook export': ['study', 'format', 'out'],
  'project import': ['study'],
  export: ['study', 'format', 'out', 'what'],
  matrix: ['study', 'area', 'kind', 'theme', 'voices', 'format'],
  trajectories: ['study', 'format'],
  threats: ['study', 'format'],
  quotes: ['study', 'theme', 'kind', 'area', 'wave', 'find', 'clearance', 'format'],
  'user add': [],
  'user list': [],
  'user passwd': [],
  'user remove': [],
  invite: ['participant'],
  check: ['study'],
  backup: ['out'],
  restore: [],
  withdraw: ['participant', 'scope'],
};
const FORMATS_PROMISED = ['folder', 'qdpx', 'qdc', 'csv', 'xlsx', 'docx', 'html', 'md', 'json'];

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
const cli = cliIn(folder);
beforeAll(async () => {
  expect(await cli('study', 'open', projectPath('data', 'sample'))).toMatchObject({ code: 0, err: '' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command line keeps what it promised:', () => {
  test.each(Object.entries(PROMISED))(
    '%s, with its options, --data, --json and help',
    async (name, options) => {
      const command = commands.find((one) => one.name === name);
      expect(Object.keys(command?.options ?? {})).toEqual(expect.arrayContaining(options));
      const help = await cli(...name.split(' '), '--help');
      expect(help.code).toBe(0);
      for (const option of [...options, 'data', 'json']) expect(help.out).toContain(`--${option}`);
    },
  );

  test('every format there was to be', () => {
    expect(ExportFormat.options).toEqual(expect.arrayContaining(FORMATS_PROMISED));
  });
});

describe('with --json every command prints one document:', () => {
  const out = () => path.join(testFolder(), 'out');
  const of = ['--study', TITLE];
  test.each<[string[]]>([
    [['study', 'list']],
    [['matrix', ...of, '--area', 'Wexcombe']],
    [['trajectories', ...of]],
    [['threats', ...of]],
    [['quotes', ...of]],
    [['user', 'list']],
    [['check', ...of]],
  ])('%j', async (args) => {
    const ran = await cli(...args, '--json');
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.document()).toBeTypeOf('object');
  });

  test.each(
    ExportFormat.options.flatMap((format) => {
      const { holds } = FORMATS[format];
      return (holds.length > 0 ? holds : [undefined]).map((what) => [format, what] as const);
    }),
  )('export of %s %s, which is written where it was asked for', async (format, what) => {
    const file = out();
    const ran = await cli(
      'export',
      ...of,
      '--format',
      format,
      ...(what === undefined ? [] : ['--what', what]),
      '--out',
      file,
      '--json',
    );
    expect([ran.code, ran.err]).toEqual([0, '']);
    expect(ran.document()).toMatchObject({ out: file, format, what: what ?? null });
    if (format === 'json')
      expect(readFileSync(path.join(path.dirname(file), SCHEMA_FILE), 'utf8')).toBe(studySchema());
  });

  test('backup and restore', async () => {
    const file = `${out()}.zip`;
    expect((await cli('backup', '--out', file, '--json')).document()).toMatchObject({ file, studies: 1 });
    const elsewhere = cliIn(`${out()}-data`);
    expect((await elsewhere('restore', file, '--json')).document()).toMatchObject({
      restored: true,
      problems: [],
    });
  });
});

describe('threats', () => {
  test('say of every threat and area what the rule reads and what was recorded, to people and to scripts', async () => {
    const { items } = (await cli('threats', '--study', TITLE, '--json')).document<{
      items: { areas: unknown[] }[];
    }>();
    const rows = items.reduce((sum, { areas }) => sum + areas.length, 0);
    const csv = (await cli('threats', '--study', TITLE, '--format', 'csv')).out;
    expect(csv.trimEnd().split('\n')).toHaveLength(rows + 1);
    const drawn = (await cli('threats', '--study', TITLE, '--area', 'Wexcombe')).out;
    expect(drawn).toMatch(/^Threat +Area +Series +What the rule reads +Recorded\n/);
    expect(drawn.trimEnd().split('\n')).toHaveLength(items.length + 2);
    expect((await cli('threats', '--study', TITLE, '--area', 'Nowhere')).code).toBe(3);
  });
});

describe('the exit codes', () => {
  test.each([
    [3, new DomainError('not-found', 'No.')],
    [5, new DomainError('conflict', 'No.')],
    [4, new DomainError('invalid', 'No.')],
    [4, new DomainError('unavailable', 'No.')],
    [1, new Error('a slip of ours')],
  ])('%i for %s', (code, error) => {
    expect(failure(error).code).toBe(code);
  });

  test('0 for what is done, 2 for wrong use, and 4 for a file that is no backup', async () => {
    const file = path.join(testFolder(), 'no.zip');
    writeFileSync(file, 'no zip');
    expect((await cli('study', 'list')).code).toBe(0);
    expect(
      (await cli('export', '--study', TITLE, '--format', 'folder', '--what', 'memos', '--out', 'x')).code,
    ).toBe(2);
    expect((await cliIn(path.join(testFolder(), 'data'))('restore', file)).code).toBe(4);
  });
});

test('whoever watches sees how far a long command is, and whoever does not sees nothing of it', async () => {
  let said = '';
  const code = await runCommand(
    [
      'export',
      '--study',
      TITLE,
      '--format',
      'xlsx',
      '--what',
      'tables',
      '--out',
      path.join(testFolder(), 'x'),
      '--data',
      folder,
    ],
    {
      out: () => undefined,
      err: (text) => {
        said += text;
      },
      isWatched: true,
      ask: null,
      input: async () => '',
    },
  );
  expect(code).toBe(0);
  expect(said).toContain('reading the study…');
  expect(said).toContain('writing, 10 of 10…');
});
