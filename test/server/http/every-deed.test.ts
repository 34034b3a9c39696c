import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Serving, serve } from '#server/http/serve.ts';
import { addressOf, DEEDS, endpoints, type Made, madeStudy, writes } from '#test/support/every-write.ts';
import { NOT_UNDONE } from '#test/support/not-undone.ts';
import { tablesOf } from '#test/support/study.ts';
import type { Asked } from '#test/support/writing-asked.ts';

/** Deeds that need more than a row; each is undone in a test of its own. */
const APART: Readonly<Record<string, string>> = {
  'history.restore': 'test/server/service/history.test.ts',
  'import.keep': 'test/server/service/import.test.ts',
  'import.makeParticipants': 'test/server/service/import-review.test.ts',
  'projectImport.keep': 'test/server/service/project-import.test.ts',
};

let serving: Serving;
let study: string;
let made: Made;
let file: string;

async function ask(name: string, asked: Asked = {}): Promise<unknown> {
  const { body } = asked;
  const response = await fetch(`${serving.address}${addressOf(name, study, asked)}`, {
    method: endpoints.get(name)?.method ?? '',
    ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
  return answer;
}

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  serving = await serve({ folder, host: '127.0.0.1', port: 0, log: () => undefined });
  study = '';
  ({ id: study } = (await ask('study.add', {
    body: { title: 'Two towns', areas: ['North', 'South'], from: '2020-08', to: '2020-09' },
  })) as { id: string });
  file = path.join(folder, 'studies', `${study}.throughline`);
  made = await madeStudy(ask, serving.address);
  return async () => {
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  };
});

function tables() {
  const db = new Database(file, { readonly: true });
  try {
    return tablesOf(db);
  } finally {
    db.close();
  }
}

test('every write there is can be undone, or says why not', () => {
  const told = [...Object.keys(DEEDS), ...Object.keys(NOT_UNDONE), ...Object.keys(APART)];
  expect(writes.filter((name) => !told.includes(name))).toEqual([]);
  expect(told.filter((name) => !writes.includes(name))).toEqual([]);
  expect(new Set(told).size).toBe(told.length);
});

describe('is undone and done again, and leaves the tables as they were:', () => {
  test.for(Object.entries(DEEDS))('%s', async ([name, asked]) => {
    const { first, ...deed } = asked(made);
    const start = tables();
    if (first) await ask(first.name, first);
    const before = tables();
    await ask(name, deed);
    const after = tables();
    expect(after).not.toEqual(before);
    await ask('journal.undo', { body: {} });
    expect(tables()).toEqual(before);
    await ask('journal.redo', { body: {} });
    expect(tables()).toEqual(after);
    await ask('journal.undo', { body: {} });
    if (first) await ask('journal.undo', { body: {} });
    expect(tables()).toEqual(start);
  });
});

describe('cannot be undone, and undo takes back the deed before:', () => {
  test.for([
    ['participant.identify', { name: 'Ann', email: '', note: '' }],
    ['consent.add', { participant: 'N-01', item: 'record', answer: 'yes' }],
    ['consent.addBasis', { participant: 'N-01', basis: 'consent' }],
  ] as const)('%s', async ([name, body]) => {
    await ask('area.add', { body: { name: 'West' } });
    await ask(name, { params: { participant: made.person }, body });
    expect(await ask('journal.undo', { body: {} })).toMatchObject({ summary: 'Added the area West' });
  });
});
