import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { searchApi } from '#shared/api/search.ts';
import { sourceApi } from '#shared/api/source.ts';
import { studyApi } from '#shared/api/study.ts';
import { testPage } from '#test/support/call.ts';

async function withStudy() {
  const { address } = await testPage();
  const { id } = await call(studyApi.add, {
    body: { title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-09' },
  });
  return { address, params: { study: id } };
}

const interview = {
  title: 'North, August',
  kind: 'interview' as const,
  area: 'North',
  wave: '2020-08',
  text: '**INT:** How is it?\n\n**P:** Cold.\n',
};

test('a source is added, read with its turns, changed, trashed and restored', async () => {
  const { params } = await withStudy();
  const added = await call(sourceApi.add, { params, body: interview });
  expect(added).toMatchObject({ words: 4, turns: 2, form: 'transcript' });
  const one = { ...params, source: added.id };
  const view = await call(sourceApi.get, { params: one });
  expect(view.text).toBe('How is it?\n\nCold.');
  expect(view.turns.map(({ role, start, end }) => [role, start, end])).toEqual([
    ['interviewer', 0, 10],
    ['participant', 12, 17],
  ]);
  const changed = await call(sourceApi.change, { params: one, body: { title: 'North, week 3' } });
  await expect(call(sourceApi.trash, { params: one, query: { rev: added.rev } })).rejects.toMatchObject({
    status: 409,
    current: changed,
  });
  await call(sourceApi.trash, { params: one, query: { rev: changed.rev } });
  expect((await call(sourceApi.list, { params })).items).toEqual([]);
  expect((await call(sourceApi.list, { params, query: { trashed: 'true' } })).items).toHaveLength(1);
  await call(sourceApi.restore, { params: one });
  expect((await call(sourceApi.list, { params, query: { area: 'north' } })).items).toHaveLength(1);
});

test('a source sent without words is refused by name of the field', async () => {
  const { params } = await withStudy();
  await expect(call(sourceApi.add, { params, body: { ...interview, text: ' ' } })).rejects.toMatchObject({
    status: 400,
    field: 'text',
  });
});

test('a search finds the words in their source, and odd input finds nothing', async () => {
  const { params } = await withStudy();
  const added = await call(sourceApi.add, { params, body: interview });
  const found = await call(searchApi.list, { params, query: { q: 'col' } });
  expect(found.items).toMatchObject([{ source: added.id, start: 12, end: 16, snippet: 'Cold.' }]);
  expect(await call(searchApi.list, { params, query: { q: '"*(' } })).toEqual({ items: [], next: null });
});
