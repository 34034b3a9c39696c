import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import { codingApi } from '#shared/api/coding.ts';
import { groupApi } from '#shared/api/group.ts';
import { themeApi } from '#shared/api/theme.ts';
import { servedStudy } from '#test/support/served.ts';

test('groups come, move and go', async () => {
  const { params } = await servedStudy();
  const added = await call(groupApi.add, { params, body: { kind: 'change', title: 'People' } });
  await call(groupApi.add, { params, body: { kind: 'change', title: 'Money' } });
  const one = { ...params, group: 'money' };
  await call(groupApi.change, { params: one, body: { position: 0 } });
  const { items } = await call(groupApi.list, { params });
  expect(items.map(({ title }) => title)).toEqual(['Money', 'People']);
  expect(await call(groupApi.get, { params: { ...params, group: added.id } })).toEqual(items[1]);
  await call(groupApi.remove, { params: one });
  expect((await call(groupApi.list, { params })).items).toHaveLength(1);
});

test('a theme is added, changed with its meaning, retired, and removed only while unused', async () => {
  const { params, source, theme } = await servedStudy();
  const one = { ...params, theme: 'trust' };
  const seen = await call(themeApi.get, { params: one });
  await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  await expect(call(themeApi.change, { params: one, body: { definition: 'x' } })).rejects.toMatchObject({
    status: 400,
    field: 'meaning',
  });
  const changed = await call(themeApi.change, { params: one, body: { definition: 'x', meaning: 'narrow' } });
  await expect(
    call(themeApi.change, { params: one, body: { title: 'Late', rev: seen.rev } }),
  ).rejects.toMatchObject({ status: 409, current: changed });
  await expect(call(themeApi.remove, { params: one })).rejects.toMatchObject({
    status: 409,
    help: expect.stringContaining('Retire it instead'),
  });
  await call(themeApi.change, { params: one, body: { retired: true } });
  expect((await call(themeApi.list, { params })).items).toMatchObject([{ id: theme, retired: true }]);
  const { items } = await call(codebookApi.events, { params, query: { theme: 'Trust' } });
  expect(items.map(({ kind }) => kind)).toEqual(['create', 'narrow', 'retire']);
  expect(await call(codebookApi.nameVersion, { params, body: { name: 'First' } })).toMatchObject({
    number: 3,
    version: 'First',
  });
});

test('themes are merged and split', async () => {
  const { params, source, theme } = await servedStudy();
  const speed = await call(themeApi.add, { params, body: { title: 'Speed', kind: 'change' } });
  const coding = await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  const merged = await call(themeApi.merge, { params: { ...params, theme }, body: { into: speed.id } });
  expect(merged).toMatchObject({ repointed: 1, joined: 0, theme: { mergedInto: speed.id } });
  const split = await call(themeApi.split, {
    params: { ...params, theme: speed.id },
    body: {
      into: [{ title: 'Slow' }, { title: 'Fast' }],
      passages: [{ coding: coding.id, to: ['Slow'] }],
    },
  });
  expect(split).toMatchObject({ repointed: 1, waiting: [], parts: [{ title: 'Slow' }, { title: 'Fast' }] });
});
