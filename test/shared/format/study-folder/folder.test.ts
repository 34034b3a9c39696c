import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readFolder, writeFolder } from '#shared/format/study-folder/folder.ts';
import { byHand } from './by-hand.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a study folder', () => {
  test('written by hand without ids is read, and every reference finds its thing', () => {
    const content = readFolder(byHand(), hash);
    const [coding] = content.codings;
    expect(coding?.theme).toBe(content.themes[0]?.id);
    expect(content.sources[0]?.participants).toEqual([content.participants[0]?.id]);
    expect(content.phases[0]?.lastWave).toBe(content.waves[1]?.id);
    expect(content.links[0]?.from).toBe(content.themes[1]?.id);
  });

  test('finds an excerpt by its exact words where the offsets are off', () => {
    const content = readFolder(byHand(), hash);
    const text = content.sources[0]?.turns.map((turn) => turn.text).join('\n\n') ?? '';
    const [coding] = content.codings;
    expect(text.slice(coding?.start, coding?.end)).toBe('a van out by eleven');
  });

  test('gives the same study when its writing is read, and the same bytes when that is written', () => {
    const content = readFolder(byHand(), hash);
    const written = writeFolder(content);
    const again = readFolder(written, hash);
    expect(again).toEqual(content);
    expect(writeFolder(again)).toEqual(written);
  });

  test('writes references as names people can read, and as ids where a name could mean two things', () => {
    const written = writeFolder(readFolder(byHand(), hash));
    expect(written.get('codings.csv')).toContain('north-august,');
    expect(written.get('codings.csv')).toContain('Decisions made faster,MS');
    expect(written.get('study.yaml')).toContain('area: North');
  });

  test.each([
    [
      'words that are nowhere',
      'codings.csv',
      'a van out by eleven',
      'a train at noon',
      /codings\.csv.*not in the source/,
    ],
    [
      'an unknown theme',
      'codings.csv',
      'decisions made faster',
      'Slowness',
      /codings\.csv, row 2, theme: there is no theme/,
    ],
    ['a wrong kind', 'codebook.yaml', 'kind: change', 'kind: chance', /codebook\.yaml, groups\.0\.kind/],
    [
      'a month that is none',
      'study.yaml',
      'month: 2020-08',
      'month: 2020-13',
      /study\.yaml, waves\.0\.month/,
    ],
    [
      'a source without front matter',
      'sources/north-august.md',
      '---\ntitle',
      'title',
      /north-august\.md does not begin/,
    ],
  ])('with %s is refused, naming file and place', (_, file, good, bad, message) => {
    const files = byHand();
    files.set(file, (files.get(file) ?? '').replace(good, bad));
    expect(() => readFolder(files, hash)).toThrow(message);
  });

  test('never repeats the words of an excerpt that is out of its place', () => {
    const files = byHand();
    files.set('codings.csv', (files.get('codings.csv') ?? '').replace('a van out', 'her secret'));
    expect(() => readFolder(files, hash)).toThrow(/the 20 characters said to stand at 0 to 3/);
    expect(() => readFolder(files, hash)).not.toThrow(/secret/);
  });

  test('with the line ends and byte order marks of another system is the same study', () => {
    const turned = new Map(
      [...byHand()].map(([file, text]) => [file, `\uFEFF${text.replaceAll('\n', '\r\n')}`]),
    );
    expect(readFolder(turned, hash)).toEqual(readFolder(byHand(), hash));
  });

  test.each([
    [
      'a column that means nothing',
      'codings.csv',
      (text: string) => text.replace('theme', 'theem'),
      'column “theem”',
    ],
    [
      'a theme that stands under itself',
      'codebook.yaml',
      () => 'themes:\n  - { title: A, parent: B }\n  - { title: B, parent: A }\n',
      'stands under itself',
    ],
    [
      'two things with one id',
      'study.yaml',
      (text: string) =>
        text.replaceAll(/- \{ name: (North|"S)/g, '- { id: 00000000-0000-4000-8000-000000000001, name: $1'),
      'is there twice',
    ],
    [
      'front matter that is not YAML',
      'sources/odd.md',
      () => '---\n: :\n - [\n---\n\nhello\n',
      'sources/odd.md is not YAML',
    ],
  ])('with %s is refused, and the file is named', (_, file, spoilt, why) => {
    const files = byHand();
    for (const one of file === 'codebook.yaml' ? [...files.keys()] : [])
      if (one !== 'study.yaml') files.delete(one);
    files.set(file, spoilt(files.get(file) ?? ''));
    expect(() => readFolder(files, hash)).toThrow(why);
  });

  test('with a file that does not belong is refused, so that nothing is passed over in silence', () => {
    expect(() => readFolder(byHand().set('notes.txt', 'x'), hash)).toThrow('notes.txt does not belong');
  });
});
