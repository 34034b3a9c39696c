import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FileKind, migrationsOf } from '#server/store/open.ts';

const root = path.resolve(import.meta.dirname, '..');
const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(path.join(root, file)));
const isSource = (file: string) =>
  /^(shared|server|client|test)\/.*\.(ts|tsx|mjs|css)$/.test(file) && !file.startsWith('test/fixtures/');
const sources = files.filter(isSource);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

interface Import {
  from: string;
  /** A file of the house, or the name of a package. */
  to: string;
  isOurs: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g;
const imports: Import[] = sources.flatMap((from) =>
  [...read(from).matchAll(IMPORT)].map((match): Import => {
    const to = match[1] ?? match[2] ?? match[3] ?? '';
    if (to.startsWith('#')) return { from, to: to.slice(1), isOurs: true };
    if (to.startsWith('.'))
      return { from, to: path.posix.normalize(path.posix.join(path.posix.dirname(from), to)), isOurs: true };
    return { from, to, isOurs: false };
  }),
);
const ours = imports.filter((one) => one.isOurs);
const within = (folder: string) => (file: string) => file.startsWith(`${folder}/`);

/** What each room may import of the house; a longer path wins over a shorter one. */
const MAY_IMPORT: Record<string, string[]> = {
  shared: ['shared'],
  'server/store': ['shared', 'server/store', 'server/io'],
  'server/io': ['shared', 'server/io'],
  'server/worker': ['shared', 'server/worker', 'server/io', 'server/store', 'server/service'],
  'server/service': ['shared', 'server/store', 'server/io', 'server/service', 'server/worker'],
  'server/http': ['shared', 'server/service', 'server/http', 'server/store/open.ts'],
  'server/cli': [
    'shared',
    'server/service',
    'server/io',
    'server/cli',
    'server/http/serve.ts',
    'server/http/pages.ts',
    'server/http/openapi.ts',
    'server/config.ts',
  ],
  server: ['shared', 'server'],
  'client/lib': ['shared/api', 'shared', 'client/lib'],
  // Parts are told how a mark or a kind is drawn, not what it means.
  'client/ui': ['client/ui', 'client/lib', 'shared/drawing'],
  'client/features': ['shared', 'client/features', 'client/ui', 'client/lib'],
  'client/mine': ['shared', 'client/mine', 'client/lib', 'client/ui'],
  client: ['shared', 'client'],
  test: ['shared', 'server', 'client', 'test', 'data'],
};
const roomOf = (file: string) =>
  Object.keys(MAY_IMPORT)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];

/** The only packages the pure core knows. */
const PURE_PACKAGES =
  /^(zod|yaml|papaparse|unified|remark(-.*)?|rehype(-.*)?|mdast(-.*)?|mammoth|fflate|jschardet|saxes|parse5|unpdf)$/;
const CLOCK_AND_DICE =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bprocess\.|\bfetch\(|\bwindow\./;

describe('the house', () => {
  test('imports point inward', () => {
    const wrong = ours.filter(({ from, to }) => {
      const allowed = MAY_IMPORT[roomOf(from) ?? ''] ?? [];
      return !allowed.some((room) => to === room || to.startsWith(`${room}/`));
    });
    expect(wrong).toEqual([]);
  });

  test('nothing of shared but the contracts themselves imports the contracts', () => {
    const wrong = ours.filter(
      ({ from, to }) => within('shared')(from) && !within('shared/api')(from) && within('shared/api')(to),
    );
    expect(wrong).toEqual([]);
  });

  test('features never import each other', () => {
    const featureOf = (file: string) => /^client\/features\/([^/]+)\//.exec(file)?.[1];
    const wrong = ours.filter(({ from, to }) => {
      const [here, there] = [featureOf(from), featureOf(to)];
      return here !== undefined && there !== undefined && here !== there;
    });
    expect(wrong).toEqual([]);
  });

  test('the coordinator’s house imports nothing of the researchers’ features and no large package', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        within('client/mine')(from) &&
        (within('client/features')(to) ||
          within('client/app')(to) ||
          /^(@mantine|@tanstack\/react-router|zod)/.test(to)),
    );
    expect(wrong).toEqual([]);
  });

  test('the pure core knows only the listed packages, and no clock, dice, disk or page', () => {
    const shared = sources.filter(within('shared'));
    expect(
      imports.filter(({ from, to, isOurs }) => within('shared')(from) && !isOurs && !PURE_PACKAGES.test(to)),
    ).toEqual([]);
    expect(shared.filter((file) => CLOCK_AND_DICE.test(read(file)))).toEqual([]);
  });

  test('SQL stands in the store and nowhere else', () => {
    const SQL = /\b(SELECT\s+.+\s+FROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\b/;
    expect(
      sources.filter(
        (file) =>
          /^(server|shared|client)\//.test(file) && !within('server/store')(file) && SQL.test(read(file)),
      ),
    ).toEqual([]);
  });

  test('services take the time from the world', () => {
    expect(
      sources.filter(
        (file) =>
          /^server\/(service|store)\//.test(file) &&
          file !== 'server/service/data-folder.ts' &&
          /new Date\(\)|Date\.now\(|Math\.random\(|randomUUID\(/.test(read(file)),
      ),
    ).toEqual([]);
  });

  test('no file is longer than 400 lines', () => {
    expect(sources.filter((file) => read(file).split('\n').length > 401)).toEqual([]);
  });

  test('names are kebab-case and say what they hold', () => {
    const JUNK = /(^|\/)(utils?|helpers?|common|misc|manager|handler|index)(\.|\/)/;
    expect(sources.filter((file) => JUNK.test(file) || !/^[a-z0-9./-]+$/.test(file))).toEqual([]);
  });

  test('there are no holes in the types and no unfinished marks', () => {
    const HOLE = /: any\b|<any>|\bas any\b|\bas unknown as\b|@ts-(ignore|nocheck|expect-error)/;
    const MARK = new RegExp(['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].map((word) => `\\b${word}\\b`).join('|'));
    expect(
      sources.filter(
        (file) => file !== 'test/architecture.test.ts' && (HOLE.test(read(file)) || MARK.test(read(file))),
      ),
    ).toEqual([]);
  });

  test('every test mirrors a file or a room', () => {
    const orphans = sources.filter((file) => {
      const match = /^test\/((?:shared|server|client)\/.+)\.test\.tsx?$/.exec(file);
      if (!match) return false;
      const mirrored = path.posix.dirname(match[1] ?? '');
      return !existsSync(path.join(root, mirrored));
    });
    expect(orphans).toEqual([]);
  });

  test('migrations are numbered from 1 without gaps', () => {
    for (const kind of ['study', 'control', 'originals'] satisfies FileKind[])
      expect(migrationsOf(kind).map((step) => step.number)).toEqual(
        migrationsOf(kind).map((_, at) => at + 1),
      );
  });

  test('every room has a README, and versions are pinned', () => {
    for (const room of ['shared', 'server', 'client', 'data', 'test'])
      expect(files).toContain(`${room}/README.md`);
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    for (const version of Object.values({ ...dependencies, ...devDependencies }))
      expect(version).toMatch(/^[~^]?\d/);
  });
});
