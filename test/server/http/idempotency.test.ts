import { expect, test } from 'vitest';
import { testServer } from '#test/support/serve.ts';

async function keyed() {
  const { address } = await testServer();
  return async (path: string, body: unknown, key: string) => {
    const response = await fetch(`${address}/api/studies${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  };
}

const STUDY = { title: 'Two towns', areas: ['North'] };

test('a study asked for twice under one key is made once', async () => {
  const post = await keyed();
  const first = await post('', STUDY, 'study');
  expect(first.status).toBe(201);
  expect(await post('', STUDY, 'study')).toEqual(first);
  expect((await post('', { ...STUDY, title: 'Three towns' }, 'study')).status).toBe(409);
  expect((await post('', STUDY, 'another')).body.id).not.toBe(first.body.id);
});

test('one key with something else asked is a conflict, not the answer to what was asked before', async () => {
  const post = await keyed();
  const { id } = (await post('', STUDY, 'study')).body;
  const area = await post(`/${id}/areas`, { name: 'South' }, 'area');
  expect(await post(`/${id}/areas`, { name: 'South' }, 'area')).toEqual(area);
  expect((await post(`/${id}/areas`, { name: 'East' }, 'area')).status).toBe(409);
});

test('an undo or redo sent again under its key is done once, even where nothing is left', async () => {
  const post = await keyed();
  const { id } = (await post('', STUDY, 'study')).body;
  await post(`/${id}/areas`, { name: 'South' }, 'area');
  const undone = await post(`/${id}/undo`, { expect: 2 }, 'undo');
  expect(undone).toMatchObject({ status: 200, body: { deed: 2 } });
  expect(await post(`/${id}/undo`, { expect: 2 }, 'undo')).toEqual(undone);
  expect((await post(`/${id}/undo`, {}, 'undo-of-nothing')).status).toBe(409);
  const redone = await post(`/${id}/redo`, { expect: 2 }, 'redo');
  expect(redone).toMatchObject({ status: 200, body: { deed: 2 } });
  expect(await post(`/${id}/redo`, { expect: 2 }, 'redo')).toEqual(redone);
});
