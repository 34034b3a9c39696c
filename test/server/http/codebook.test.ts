import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { codebookApi } from '#shared/api/codebook.ts';
import { codingApi } from '#shared/api/coding.ts';
import { groupApi } from '#shared/api/group.ts';
import { passApi } from '#shared/api/pass.ts';
import { recheckApi } from '#shared/api/recheck.ts';
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

test('several themes move at once, and a theme says what a change of it would do', async () => {
  const { params, source, theme } = await servedStudy();
  await call(themeApi.add, { params, body: { title: 'Speed', kind: 'change', tint: 2 } });
  await call(groupApi.add, { params, body: { kind: 'change', title: 'People' } });
  const { items } = await call(themeApi.move, {
    params,
    body: { themes: ['speed', 'trust'], group: 'People' },
  });
  expect(items.map(({ title, tint }) => [title, tint])).toEqual([
    ['Speed', 2],
    ['Trust', null],
  ]);
  await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  await call(passApi.add, { params, body: { source } });
  const before = await call(themeApi.get, { params: { ...params, theme } });
  const preview = await call(themeApi.preview, {
    params: { ...params, theme },
    body: { deed: 'change', changes: { meaning: 'shift' } },
  });
  expect(preview).toMatchObject({
    themes: [{ theme, title: 'Trust', from: [theme], moves: [{ from: 'present', to: 'recheck', count: 1 }] }],
    queue: { sources: 1, words: 4, codings: 1 },
  });
  expect(await call(themeApi.get, { params: { ...params, theme } })).toEqual(before);
  await expect(
    call(themeApi.preview, {
      params: { ...params, theme },
      body: { deed: 'merge', merge: { into: 'trust' } },
    }),
  ).rejects.toMatchObject({ status: 400, field: 'into' });
});

test('the queue is read, filtered, and emptied by looking and by confirming', async () => {
  const { params, source, theme } = await servedStudy();
  const coding = await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  await call(passApi.add, { params, body: { source } });
  await call(themeApi.change, {
    params: { ...params, theme },
    body: { definition: 'Slow or fast', meaning: 'shift' },
  });
  const queue = await call(recheckApi.list, { params, query: { theme: 'trust', area: 'North' } });
  expect(queue.items).toMatchObject([
    { theme, sources: [{ source, words: 4 }], codings: [{ id: coding.id }], reopenedAt: 2, outdatedAt: 2 },
  ]);
  expect((await call(recheckApi.list, { params, query: { area: 'South' } })).items).toEqual([]);
  const likely = await call(recheckApi.likely, { params, query: { theme, source, limit: 5 } });
  expect(likely.items.every(({ because }) => because.length > 0)).toBe(true);
  await call(recheckApi.nothingHere, { params, body: { themes: [theme], sources: [source] } });
  await call(recheckApi.confirm, { params, body: { codings: [coding.id] } });
  expect((await call(recheckApi.list, { params })).items).toEqual([]);
});

test('passages of a split are given out later, and near-twins dismissed', async () => {
  const { params, source, theme } = await servedStudy();
  const speed = await call(themeApi.add, { params, body: { title: 'Speed', kind: 'change' } });
  const spans = [
    [0, 5],
    [6, 10],
    [0, 10],
  ] as const;
  const marked = [];
  for (const [start, end] of spans)
    for (const one of [theme, speed.id])
      marked.push(await call(codingApi.add, { params, body: { source, theme: one, start, end } }));
  const one = { ...params, theme };
  expect((await call(themeApi.twins, { params: one })).items).toEqual([
    { theme: speed.id, shared: 3, of: 3, ofTwin: 3 },
  ]);
  await call(themeApi.dismissTwin, { params: { ...one, twin: 'Speed' } });
  expect((await call(themeApi.twins, { params: one })).items).toEqual([]);
  await call(themeApi.split, { params: one, body: { into: [{ title: 'A' }, { title: 'B' }] } });
  const [first, , second] = marked;
  if (!first || !second) throw new Error('Nothing was coded.');
  const passages = [first, second].map(({ id }) => ({ coding: id, to: ['A', 'B'] }));
  const handed = await call(themeApi.handOut, { params: one, body: { passages } });
  expect(handed).toMatchObject({ repointed: 4, waiting: [marked[4]?.id] });
});

test('the codebook is read as it was, compared, named and downloaded', async () => {
  const { params, theme } = await servedStudy();
  await call(codebookApi.nameVersion, { params, body: { name: 'First' } });
  await call(themeApi.change, { params: { ...params, theme }, body: { definition: 'To rely on another.' } });
  const then = await call(codebookApi.get, { params, query: { asOf: 'First' } });
  expect(then).toMatchObject({ event: 1, themes: [{ title: 'Trust', definition: '' }] });
  expect((await call(codebookApi.get, { params })).themes[0]?.definition).toBe('To rely on another.');
  const { items } = await call(codebookApi.compare, { params, query: { from: 'First' } });
  expect(items).toMatchObject([{ what: 'redefined', theme, events: [2] }]);
  await call(codebookApi.renameVersion, { params: { ...params, event: 1 }, body: { name: 'Start' } });
  expect((await call(codebookApi.versions, { params })).items).toMatchObject([{ event: 1, name: 'Start' }]);
  await call(codebookApi.removeVersion, { params: { ...params, event: 1 } });
  expect((await call(codebookApi.versions, { params })).items).toEqual([]);
  const address = `/api/studies/${params.study}/codebook/export`;
  const written = async (query: string) => {
    const response = await fetch(`${address}?${query}`);
    const name = response.headers.get('content-disposition');
    return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const word = await written('format=docx');
  expect(word.name).toBe('attachment; filename=two-towns-codebook.docx');
  expect([...word.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode((await written('format=csv')).bytes);
  expect(csv).toMatch(/^\uFEFFid,kind,/);
  const markdown = new TextDecoder().decode((await written('format=md&asOf=1&changes=no')).bytes);
  expect(markdown).toContain('### Trust');
  expect(markdown).not.toContain('rely');
});
