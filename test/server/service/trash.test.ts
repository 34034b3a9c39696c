import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addArea } from '#server/service/area.ts';
import { setAssessment } from '#server/service/assessment.ts';
import { check } from '#server/service/check.ts';
import { history } from '#server/service/history.ts';
import { startImport } from '#server/service/import.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { journal, standingDeeds } from '#server/service/journal.ts';
import { addMemo, memos, removeMemo } from '#server/service/memo.ts';
import { identify } from '#server/service/participant.ts';
import { addQuote } from '#server/service/quote.ts';
import { addSource, sources, trashSource } from '#server/service/source.ts';
import { studies, trashStudy } from '#server/service/study.ts';
import { changeTheme, themes } from '#server/service/theme.ts';
import { emptyTrash, eraseStudy, trash } from '#server/service/trash.ts';
import { undo } from '#server/service/undo.ts';
import { openStudyFile } from '#server/store/study/open.ts';
import { sizeOf } from '#shared/journal/trash.ts';
import { codedStudy } from '#test/support/coded.ts';

/** Every byte of a folder's files that holds these words, as paths. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => {
    const file = path.join(folder, name);
    return statSync(file).isFile() && readFileSync(file).includes(Buffer.from(words));
  });
}

const SECRET = 'the zebrafinch ate my spreadsheet';
const heard = (title: string) => ({
  title,
  kind: 'interview' as const,
  area: 'North',
  wave: '2020-09',
  participants: ['N-01'],
  text: `**P:** I tell you that ${SECRET} in September.\n\n**INT:** Really?\n`,
});

/** A study with a source that everything hangs on, and the same words as a theme's example. */
function overheard() {
  const made = codedStudy();
  const { world, who, study, theme } = made;
  const speed = theme('Speed');
  const source = addSource(world, who, study, heard('Zebra talk')).id;
  const span = { source, start: 16, end: 16 + SECRET.length };
  const coding = made.code('in a day', 'Speed', { ...span });
  expect(coding.text).toContain('zebrafinch');
  addQuote(world, { ...who, key: 'a-key', asked: 'quote' }, study, span);
  addMemo(world, who, study, { about: 'coding', coding: coding.id, kind: 'analytic', body: 'Hm.' });
  setAssessment(world, who, study, {
    theme: speed,
    area: 'North',
    wave: '2020-09',
    state: 'draft',
    excerpts: [coding.id],
  });
  changeTheme(world, who, study, speed, { example: SECRET });
  return { ...made, source, speed };
}

describe('the trash', () => {
  test('lists what was thrown away, by whom, and what hangs on it', () => {
    const { world, who, other, study, source } = overheard();
    const memo = addMemo(world, who, study, { about: 'study', kind: 'reflexive', body: 'I was tired.' });
    trashSource(world, other, study, source, true);
    removeMemo(world, who, study, memo.id);
    const { items, going } = trash(world, who, study);
    expect(items.map(({ word, title, by, restorable }) => ({ word, title, by, restorable }))).toEqual(
      expect.arrayContaining([
        { word: 'source', title: 'Zebra talk', by: 'Tom Okafor', restorable: true },
        { word: 'memo', title: 'I was tired.', by: 'Researcher', restorable: true },
      ]),
    );
    expect(going).toMatchObject({ sources: 1, codings: 1, quotes: 1, memos: 2, passes: 0 });
  });

  test('emptied leaves no word of it in any file, and everything else as it was', () => {
    const { world, who, other, study, folder, source, speed, august } = overheard();
    trashSource(world, who, study, source, true);
    writeFileSync(path.join(folder, 'studies', `${study}.throughline.before-5`), SECRET);
    expect(filesWith(folder, 'zebrafinch').length).toBeGreaterThan(0);
    const lines = journal(world, who, study).items.length;
    emptyTrash(world, who, study, { size: trash(world, who, study).size });

    expect(filesWith(folder, 'zebrafinch')).toEqual([]);
    expect(check(world, who).problems).toEqual([]);
    expect(trash(world, who, study).items).toEqual([]);
    expect(sources(world, who, study).map(({ id }) => id)).toEqual([august]);
    expect(themes(world, who, study).find(({ id }) => id === speed)?.example).toBe('');
    expect(memos(world, who, study)).toEqual([]);
    const told = history(world, other, study).items;
    expect(journal(world, who, study).items).toHaveLength(lines + 1);
    expect(told.map(({ summary }) => summary)).toContain('Added the source Zebra talk');
    expect(told[0]?.summary).toBe('Removed 1 source in the trash for good');
  });

  test('leaves nothing to undo of what went, and what else can be undone still can', () => {
    const { world, who, study, open, source } = overheard();
    addArea(world, who, study, { name: 'East' });
    trashSource(world, who, study, source, true);
    emptyTrash(world, who, study, { size: trash(world, who, study).size });
    expect(standingDeeds(world, who, study)).toMatchObject({
      undo: { summary: 'Added the area East' },
      redo: null,
    });
    undo(world, who, open);
    expect(standingDeeds(world, who, study).undo?.summary).toBe('Added the theme Speed');
    expect(check(world, who).problems).toEqual([]);
  });

  test('leaves no answer under a key that tells of it', () => {
    const { world, who, study, folder, august, theme, code } = codedStudy();
    theme('Speed');
    const { id } = code('in a day', 'Speed');
    const body = `Here ${SECRET}.`;
    addMemo(world, { ...who, key: 'a-key', asked: 'memo' }, study, {
      about: 'coding',
      coding: id,
      kind: 'analytic',
      body,
    });
    trashSource(world, who, study, august, true);
    emptyTrash(world, who, study, { size: trash(world, who, study).size });
    expect(filesWith(folder, SECRET)).toEqual([]);
  });

  test('is not emptied while a download reads what would go', () => {
    const { world, who, study, open, folder, source } = overheard();
    trashSource(world, who, study, source, true);
    const { size } = trash(world, who, study);
    const download = openStudyFile(open.file, { snapshot: true });
    expect(() => emptyTrash(world, who, study, { size })).toThrow('is being read');
    expect(trash(world, who, study).size).toBe(size);
    download.close();
    emptyTrash(world, who, study, { size });
    expect(filesWith(folder, SECRET)).toEqual([]);
  });

  test('takes one thing and leaves the rest, and takes nothing where there is more than was seen', () => {
    const { world, who, study, source, august, code } = overheard();
    code('in a day', 'Speed');
    trashSource(world, who, study, source, true);
    trashSource(world, who, study, august, true);
    const item = trash(world, who, study).items.find(({ id }) => id === august);
    if (!item) throw new Error('It is not in the trash.');
    expect(() => emptyTrash(world, who, study, { items: [august], size: sizeOf(item.going) - 1 })).toThrow(
      'changed since you looked',
    );
    emptyTrash(world, who, study, { items: [august], size: sizeOf(item.going) });
    expect(trash(world, who, study).items.map(({ id }) => id)).toEqual([source]);
    expect(check(world, who).problems).toEqual([]);
    expect(() => emptyTrash(world, who, study, { items: [august], size: 1 })).toThrow('not in the trash');
  });

  test('holds what an undone addition left, which nothing but emptying takes away', () => {
    const { world, who, study, open, folder } = codedStudy();
    addSource(world, who, study, heard('Zebra talk'));
    undo(world, who, open);
    const { items, size } = trash(world, who, study);
    expect(items).toMatchObject([{ title: 'Zebra talk', restorable: false, by: 'Researcher' }]);
    emptyTrash(world, who, study, { size });
    expect(filesWith(folder, 'zebrafinch')).toEqual([]);
    expect(standingDeeds(world, who, study).redo).toBeNull();
    expect(check(world, who).problems).toEqual([]);
  });

  test('takes uploads along, unless a source that stays was read from the same bytes', {
    timeout: 30_000,
  }, async () => {
    const { world, who, study, folder } = codedStudy();
    const upload = (fileName: string, words: string) => ({
      fileName,
      bytes: new TextEncoder().encode(`**P:** I tell you that ${words} in September.\n`),
    });
    const { id } = await startImport(world, who, study, [
      upload('zebra.md', SECRET),
      upload('other.md', 'nothing at all'),
    ]);
    await keepImport(world, who, study, id, { incomplete: true });
    for (const one of sources(world, who, study))
      if (one.fileName === 'zebra.md') trashSource(world, who, study, one.id, true);
    emptyTrash(world, who, study, { size: trash(world, who, study).size });
    expect(filesWith(folder, 'zebrafinch')).toEqual([]);
    expect(filesWith(folder, 'nothing at all').length).toBeGreaterThan(0);
    expect(check(world, who).problems).toEqual([]);
  });
});

describe('a study', () => {
  test('in the trash goes for good with its files and its people, once its title is typed', () => {
    const { world, who, study, folder } = overheard();
    identify(world, who, study, 'N-01', { name: 'Zofia Zebra', email: '', note: '' });
    expect(() => eraseStudy(world, who, study, 'Two towns')).toThrow('not in the trash');
    trashStudy(world, who, study, true);
    expect(() => eraseStudy(world, who, study, 'Two town')).toThrow('not the title');
    eraseStudy(world, who, study, 'Two towns');
    expect(studies(world, who, true)).toEqual([]);
    expect(filesWith(folder, 'zebrafinch')).toEqual([]);
    expect(filesWith(folder, 'Zofia')).toEqual([]);
    expect(check(world, who).problems).toEqual([]);
  });
});
