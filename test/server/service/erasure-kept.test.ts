import { expect, test } from 'vitest';
import { accessed, accessLog } from '#server/service/access-log.ts';
import { matrix } from '#server/service/analysis.ts';
import { consents } from '#server/service/consent.ts';
import { openForReading } from '#server/service/data-folder.ts';
import { addName, asideNames, dictionary, setNamesAside } from '#server/service/dictionary.ts';
import { nameCandidates } from '#server/service/name-candidates.ts';
import { replaceNames } from '#server/service/names-replace.ts';
import { identify } from '#server/service/participant.ts';
import { passages } from '#server/service/passages.ts';
import { addQuote } from '#server/service/quote.ts';
import { search } from '#server/service/search.ts';
import { onShelf } from '#server/service/shelf.ts';
import { withdraw } from '#server/service/withdrawal.ts';
import { filesHolding } from '#test/support/bytes.ts';
import { ANSWERS, codedStudy } from '#test/support/coded.ts';

/** A study of which everything was asked that is kept between two questions. */
async function asked() {
  const made = codedStudy();
  const { world, who, study, august } = made;
  made.theme('Speed');
  made.code('We decided in a day', 'Speed');
  made.pass(august);
  addQuote(world, who, study, { source: august, start: 0, end: ANSWERS[0]?.length ?? 0 });
  const ask = async () =>
    JSON.stringify([
      passages(world, who, study),
      passages(world, who, study, { where: 'theme:Speed' }),
      nameCandidates(world, who, study),
      matrix(world, who, study),
      search(world, who, study, { q: 'decided' }),
      await onShelf(world, who, study, { find: {} }),
    ]);
  return { ...made, ask };
}

test('what was kept of somebody’s words is answered no more, right after they were erased', async () => {
  const { world, who, study, folder, ask } = await asked();
  expect(await ask()).toContain('decided in a day');
  await withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' });
  expect(await ask()).not.toContain('decided in a day');
  const anew = openForReading(folder);
  expect(matrix(world, who, study)).toEqual(matrix(anew.world, who, study));
  anew.close();
});

test('a name that was replaced is answered no more either', async () => {
  const { world, who, study, ask } = await asked();
  const asksFor = async () => (await ask()).includes('Nobody asked');
  expect(await asksFor()).toBe(true);
  addName(world, who, study, { kind: 'person', names: ['Nobody asked'], replacement: '[a friend]' });
  await replaceNames(world, who, study, { places: 2 });
  expect(await asksFor()).toBe(false);
});

test('no spelling of theirs is left in the control file, whoever’s entry it stood in; other people’s stay', async () => {
  const { world, who, study, folder } = codedStudy();
  identify(world, who, study, 'N-01', { name: 'Zofia Quillfeather', email: 'zofia@quill.example', note: '' });
  const enter = (names: string[], replacement: string, participant: string | null, note = '') =>
    addName(world, who, study, { kind: 'person', names, replacement, participant, note });
  enter(['Zofie'], '[clerk]', 'N-01');
  enter(['Quillfeather'], '[a clerk]', null);
  enter(
    ['Ann Marrow', 'zofia@quill.example'],
    '[a neighbour]',
    null,
    'Shares a desk with Zofia Quillfeather.',
  );
  enter(['Zofia Marrow'], '[another clerk]', 'S-01');
  setNamesAside(world, who, study, ['Marrow'], 'not Zofia Quillfeather');
  const { id } = world.studies.open(study);
  accessed(world, who, id, 'original', 'Talk with Zofia Quillfeather, text 1');
  await withdraw(world, who, study, 'N-01', { scope: 'erase', pseudonym: 'N-01' });
  for (const name of ['Quillfeather', 'Zofie', 'quill.example'])
    expect(filesHolding(folder, name)).toEqual([]);
  expect(dictionary(world, who, study).map(({ names, note }) => [names, note])).toEqual([
    [['Ann Marrow'], 'Shares a desk with [withdrawn].'],
    [['Zofia Marrow'], ''],
  ]);
  expect(asideNames(world, who, study)).toMatchObject([{ key: 'marrow', reason: 'not [withdrawn]' }]);
  expect(accessLog(world, who, study, {}).items).toMatchObject([
    { about: 'Talk with [withdrawn], text 1' },
    { about: 'N-01' },
  ]);
  expect(() => world.control.exec(`UPDATE access SET about = ''`)).toThrow('only added to');
});

test('a withdrawal asked for twice under one key is done once, and answers the same report', async () => {
  for (const scope of ['stop', 'no-new-use', 'erase'] as const) {
    const { world, who, study, at } = codedStudy();
    const ask = () =>
      withdraw(world, { ...who, key: 'one', asked: scope }, study, 'N-01', { scope, pseudonym: 'N-01' });
    const report = await ask();
    at('2021-02-01T00:00:00.000Z');
    expect(await ask()).toEqual(report);
    expect(consents(world, who, study, 'N-01')).toHaveLength(1);
    await expect(
      withdraw(world, { ...who, key: 'one', asked: 'else' }, study, 'N-01', { scope, pseudonym: 'N-01' }),
    ).rejects.toThrow('used for another deed');
  }
});
