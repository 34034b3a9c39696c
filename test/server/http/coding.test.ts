import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { coderApi } from '#shared/api/coder.ts';
import { codingApi } from '#shared/api/coding.ts';
import { journalApi } from '#shared/api/journal.ts';
import { passApi } from '#shared/api/pass.ts';
import { servedStudy } from '#test/support/served.ts';

test('a coding is added, found, changed, removed, and brought back by undo', async () => {
  const { params, source, theme } = await servedStudy();
  const body = { source, theme: 'Trust', start: 0, end: 6 };
  const added = await call(codingApi.add, { params, body });
  expect(added).toMatchObject({ source, theme, start: 0, end: 5, text: 'Slow.' });
  await expect(call(codingApi.add, { params, body })).rejects.toMatchObject({ status: 409, current: added });
  await expect(call(codingApi.add, { params, body: { ...body, start: 17, end: 24 } })).rejects.toMatchObject({
    status: 400,
    message: 'Interviewer turns never count. Code the answer instead.',
  });
  const one = { ...params, coding: added.id };
  const changed = await call(codingApi.change, { params: one, body: { stance: 'easing' } });
  expect((await call(codingApi.list, { params, query: { source, area: 'North' } })).items).toEqual([changed]);
  await expect(call(codingApi.remove, { params: one, query: { rev: added.rev } })).rejects.toMatchObject({
    status: 409,
  });
  await call(codingApi.remove, { params: one });
  await expect(call(codingApi.get, { params: one })).rejects.toMatchObject({ status: 404 });
  await call(journalApi.undo, { params, body: {} });
  expect(await call(codingApi.get, { params: one })).toMatchObject({ stance: 'easing' });
  expect((await call(coderApi.list, { params })).items.map(({ id }) => id)).toEqual([added.coder]);
});

test('a selection over a question is coded in one request', async () => {
  const { params, source } = await servedStudy();
  const { items } = await call(codingApi.addSeveral, {
    params,
    body: { source, spans: [{ start: 6, end: 33 }], theme: 'Trust', stance: 'occurring' },
  });
  expect(items.map(({ text }) => text)).toEqual(['Fast now.', 'Really.']);
});

test('passes say what was looked for', async () => {
  const { params, source, theme } = await servedStudy();
  const all = await call(passApi.add, { params, body: { source } });
  const listed = await call(passApi.add, { params, body: { source, themes: ['Trust'] } });
  expect([all.themes, listed.themes]).toEqual([null, [theme]]);
  expect((await call(passApi.list, { params, query: { source } })).items).toEqual([all, listed]);
  const one = { ...params, pass: all.id };
  expect(await call(passApi.get, { params: one })).toEqual(all);
  await call(passApi.remove, { params: one });
  expect((await call(passApi.list, { params })).items).toEqual([listed]);
});
