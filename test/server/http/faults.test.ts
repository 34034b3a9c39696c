import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { serve } from '#server/http/serve.ts';
import { check } from '#server/service/check.ts';
import { sources } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { testServer } from '#test/support/serve.ts';
import { testFolder } from '#test/support/world.ts';

async function served() {
  const { address, folder } = await testServer();
  const { world, local } = folder;
  const { id } = addStudy(world, local, {
    title: 'Two towns',
    areas: ['North'],
    from: '2020-08',
    to: '2020-08',
  });
  const add = async () => {
    const text = `**P:** ${'It went slowly. '.repeat(20_000)}\n`;
    const answer = await fetch(`${address}/api/studies/${id}/sources`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Long', kind: 'interview', text }),
    });
    return { status: answer.status, error: (await answer.json()).error };
  };
  return {
    add,
    study: world.studies.open(id),
    kept: () => sources(world, local, id),
    check: () => check(world, local),
  };
}

test('a disk that is full is told of, nothing is kept, and work goes on once there is room', async () => {
  const { add, study, kept, check } = await served();
  const pages = Number(study.db.pragma('page_count', { simple: true }));
  study.db.pragma(`max_page_count = ${pages + 5}`);
  expect(await add()).toEqual({
    status: 503,
    error: {
      code: 'unavailable',
      message: 'The disk is full.',
      help: 'Nothing was changed. Make room, then try again.',
    },
  });
  expect(kept()).toEqual([]);
  study.db.pragma('max_page_count = 1000000');
  expect((await add()).status).toBe(201);
  expect(check().problems).toEqual([]);
});

test('a study that another program locks is told of, and written to once it is free', async () => {
  const { add, study, kept } = await served();
  const other = new Database(study.file);
  onTestFinished(() => {
    other.close();
  });
  other.exec('BEGIN IMMEDIATE');
  const { status, error } = await add();
  expect({ status, message: error.message }).toEqual({
    status: 503,
    message: 'The study is locked by another program.',
  });
  expect(kept()).toEqual([]);
  other.exec('ROLLBACK');
  expect((await add()).status).toBe(201);
});

test('a port in use is refused with another to try, and the folder is let go', async () => {
  const { address } = await testServer();
  const port = Number(new URL(address).port);
  const folder = testFolder();
  const options = { folder, host: '127.0.0.1', log: () => undefined };
  await expect(serve({ ...options, port })).rejects.toMatchObject({
    code: 'conflict',
    message: `Port ${port} is in use.`,
    detail: { help: expect.stringContaining(`--port, such as ${port + 1}`) },
  });
  await (await serve({ ...options, port: 0 })).close();
});
