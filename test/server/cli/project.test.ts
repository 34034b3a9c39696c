import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectPath } from '#server/io/project.ts';
import { refiFaults } from '#server/io/refi-schema.ts';
import { cliIn, type Ran } from '#test/support/cli.ts';
import { laidDown, packed, packedAs } from '#test/support/refi.ts';
import { testFolder } from '#test/support/world.ts';

const TITLE = 'Holding on together (invented sample)';

const built = mkdtempSync(path.join(tmpdir(), 'throughline-'));
beforeAll(async () => {
  expect(await cliIn(built)('study', 'open', projectPath('data', 'sample'))).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

/** A data folder with the sample study, and room beside it. */
function withSample() {
  const beside = testFolder();
  const folder = path.join(beside, 'data');
  cpSync(built, folder, { recursive: true });
  return { beside, cli: cliIn(folder) };
}

const elsewhere = () => cliIn(path.join(testFolder(), 'data'));

interface Told {
  state: string;
  study: string;
  added: Record<string, number> | null;
  leftOut: string[] | null;
  texts: { convention: string | null }[];
}
const document = (ran: Ran): Told => ran.document<Told>();

describe('a study as a project of other programs', () => {
  test('is valid, read again and written again the same byte for byte, and brings nothing twice', async () => {
    const { beside, cli } = withSample();
    const file = (name: string) => path.join(beside, name);
    const write = (by: typeof cli, study: string, name: string) =>
      by('export', '--study', study, '--format', 'qdpx', '--out', file(name), '--json');
    expect((await write(cli, TITLE, 'one.qdpx')).document<{ left: string[] }>().left.length).toBeGreaterThan(
      0,
    );
    const entries = unzipSync(readFileSync(file('one.qdpx')));
    const xml = new TextDecoder().decode(entries['project.qde']);
    expect(await refiFaults('project', xml)).toEqual([]);
    expect(
      Object.keys(entries).filter((name) => !/^(project\.qde|sources\/[0-9a-f-]{36}\.txt)$/.test(name)),
    ).toEqual([]);
    expect(xml).not.toMatch(/basePath|currentPath|@[a-z]+\.org/);

    const other = elsewhere();
    const { study, added, leftOut } = document(await other('project', 'import', file('one.qdpx'), '--json'));
    expect(added).toMatchObject({ areas: 3, waves: 6 });
    expect(leftOut).toEqual([]);
    await write(other, study, 'two.qdpx');
    expect(readFileSync(file('two.qdpx'))).toEqual(readFileSync(file('one.qdpx')));

    const again = await other('project', 'import', file('two.qdpx'), '--study', study);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('Nothing is new') });
    const nothing = await cli('project', 'import', file('one.qdpx'), '--study', TITLE, '--json');
    expect(Object.values(document(nothing).added ?? {}).every((count) => count === 0)).toBe(true);
    expect((await cli('check')).code).toBe(0);
    expect((await other('check')).code).toBe(0);
  }, 60_000);

  test('is one in its codebook alone too', async () => {
    const { beside, cli } = withSample();
    const out = path.join(beside, 'codebook.qdc');
    expect((await cli('export', '--study', TITLE, '--format', 'qdc', '--out', out)).code).toBe(0);
    expect(await refiFaults('codebook', readFileSync(out, 'utf8'))).toEqual([]);
    const taken = await cli('codebook', 'import', out, '--study', TITLE, '--json');
    expect(taken.document()).toMatchObject({ format: 'qdc', added: { groups: 0, themes: 0 } });
  });
});

describe('project import', () => {
  test('keeps nothing when it only says what it would do', async () => {
    const folder = testFolder();
    const cli = cliIn(path.join(folder, 'data'));
    const { path: file } = laidDown(folder, 'visits.qdpx', packedAs('atlas-ti'));
    const ran = await cli('project', 'import', file, '--dry-run', '--json');
    expect(document(ran)).toMatchObject({ state: 'would be kept', study: null, added: null });
    expect((await cli('study', 'list', '--json')).document()).toMatchObject({ items: [] });
  });

  test('guesses nothing: what cannot be counted for sure is left out, and told', async () => {
    const folder = testFolder();
    mkdirSync(folder, { recursive: true });
    const id = (number: number) => `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
    const qde = `<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="A"><CodeBook><Codes><Code guid="${id(1)}" name="Vans" isCodable="true"/></Codes></CodeBook><Sources><TextSource guid="${id(2)}" name="P1R2" plainTextPath="internal://${id(2)}.txt"><PlainTextSelection guid="${id(3)}" startPosition="2" endPosition="4"><Coding guid="${id(4)}"><CodeRef targetGUID="${id(1)}"/></Coding></PlainTextSelection></TextSource></Sources></Project>`;
    const { path: file } = laidDown(
      folder,
      'a.qdpx',
      packed({ 'project.qde': qde, [`sources/${id(2)}.txt`]: '😀一二三四五六七八' }),
    );
    const told = document(await cliIn(path.join(folder, 'data'))('project', 'import', file, '--json'));
    expect(told.texts).toMatchObject([{ convention: null }]);
    expect(told.added).toMatchObject({ sources: 1, codings: 0, participants: 0, waves: 0 });
    expect(told.leftOut).toHaveLength(1);
  });

  test.each([
    ['too long', 'x'.repeat(201)],
    ['without a word', ' '],
  ])('says of a title %s that it is none, and leaves nothing waiting', async (_, title) => {
    const folder = testFolder();
    const { path: file } = laidDown(folder, 'visits.qdpx', packedAs('maxqda'));
    const cli = cliIn(path.join(folder, 'data'));
    const ran = await cli('project', 'import', file, '--title', title);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('--title takes a title');
    expect(existsSync(path.join(folder, 'data'))).toBe(false);
  });

  test.each([
    [2, 'no file', []],
    [2, 'a title for a study that is there', ['visits.qdpx', '--study', 'S', '--title', 'T']],
    [3, 'a file that is not there', ['nothing.qdpx']],
    [3, 'a study that is not there', ['visits.qdpx', '--study', 'Atlantis']],
    [4, 'what is no project', ['notes.qdpx']],
  ])('ends with %i for %s, and says why in one line', async (code, _, [file, ...rest]) => {
    const folder = testFolder();
    laidDown(folder, 'visits.qdpx', packedAs('maxqda'));
    laidDown(folder, 'notes.qdpx', strToU8('The vans came.'));
    const words = file === undefined ? [] : [path.join(folder, file)];
    const ran = await cliIn(path.join(folder, 'data'))('project', 'import', ...words, ...rest);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(/^.+\n$/);
  });
});
