import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addStudy } from '#server/service/study.ts';
import { type Role, whoMay } from '#shared/account/roles.ts';
import type { StudyId } from '#shared/ids.ts';
import { type Browser, browserAt, member, servedTeamIn } from '#test/support/accounts.ts';
import { APART, asking, READING_OF } from '#test/support/every-reading.ts';
import { addressOf, DEEDS, endpoints, type Made, madeStudy, writes } from '#test/support/every-write.ts';
import { tablesOf } from '#test/support/study.ts';
import type { Asked } from '#test/support/writing-asked.ts';

const ROLES = ['owner', 'researcher', 'author', 'observer'] as const satisfies readonly Role[];
const NOWHERE = '00000000-0000-4000-8000-000000000000';

let study: StudyId;
let made: Made;
let address: string;
let tables: () => unknown;
const browsers = new Map<string, Browser>();

const as = (name: string): Browser => {
  const browser = browsers.get(name);
  if (!browser) throw new Error(`Nobody is called ${name} here.`);
  return browser;
};

const ask = (name: string, who: Browser, asked: Asked = {}, of: string = study) =>
  who.ask(endpoints.get(name)?.method ?? '', addressOf(name, of, asked), {
    ...(asked.body && { body: asked.body }),
  });

beforeAll(async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-'));
  const serving = await servedTeamIn(folder, async (world, local) => {
    ({ id: study } = addStudy(world, local, {
      title: 'Two towns',
      areas: ['North', 'South'],
      from: '2020-08',
      to: '2020-09',
    }));
    const { id: apart } = addStudy(world, local, { title: 'Apart', areas: ['North'], from: '2020-08' });
    for (const role of ROLES) await member(world, { name: role, places: [[study, role]] });
    await member(world, { name: 'stranger', founds: true, places: [[apart, 'owner']] });
  });
  ({ address } = serving);
  for (const name of [...ROLES, 'stranger']) browsers.set(name, await serving.enter(name));
  browsers.set('nobody', browserAt(address));
  made = await madeStudy(async (name, asked) => {
    const { status, json } = await ask(name, as('owner'), asked);
    if (status >= 400) throw new Error(`${name}: ${JSON.stringify(json)}`);
    return json;
  }, address);
  const { address: link } = (
    await ask('participantLink.make', as('owner'), { params: { participant: made.person }, body: {} })
  ).json as { address: string };
  const visitor = browserAt(address);
  await visitor.ask('POST', '/api/mine/open', { body: { token: link.split('/').at(-1) } });
  browsers.set('visitor', visitor);
  tables = () => tablesOf(serving.folder.world.studies.open(study).db);
  return async () => {
    await serving.close();
    rmSync(folder, { recursive: true, force: true });
  };
}, 60_000);

const inStudies = [...endpoints].filter(([, { path }]) => path.includes(':study')).map(([name]) => name);
const errorOf = (json: unknown) => (json as { error: { code: string; message: string } }).error;

describe('to whoever is not of the team, the study is not there:', () => {
  test.for(inStudies)('%s', async (name) => {
    const asked = asking(name, made);
    const before = tables();
    const there = await ask(name, as('stranger'), asked);
    const nowhere = await ask(name, as('stranger'), asked, NOWHERE);
    expect([there.status, nowhere.status]).toEqual([404, 404]);
    expect(errorOf(there.json).message.replaceAll(study, NOWHERE)).toBe(errorOf(nowhere.json).message);
    expect((await ask(name, as('nobody'), asked)).status).toBe(401);
    expect((await ask(name, as('visitor'), asked)).status).toBe(401);
    expect(tables()).toEqual(before);
  });
});

describe('is read by whom the table of roles lets, and is not there for others:', () => {
  const readings = inStudies.filter((name) => !writes.includes(name) && !(name in APART));
  test.for(readings)('%s', async (name) => {
    const deed = READING_OF[name] ?? 'study.read';
    const owners = await ask(name, as('owner'), asking(name, made));
    expect(owners.status).toBe(name === 'journal.list' ? 200 : owners.status);
    for (const role of ROLES) {
      const { status } = await ask(name, as(role), asking(name, made));
      expect([role, status]).toEqual([role, whoMay(deed)?.includes(role) ? owners.status : 404]);
    }
    if (name in READING_OF) expect(owners.status).toBe(200);
  });
});

describe('is done by whom the table of roles lets, and refused to others:', () => {
  test.for(Object.keys(DEEDS))('%s', async (name) => {
    const { first, ...asked } = DEEDS[name]?.(made) ?? {};
    for (const role of ROLES) {
      const start = tables();
      if (first) expect((await ask(first.name, as('owner'), first)).status).toBeLessThan(300);
      const before = tables();
      const answer = await ask(name, as(role), asked);
      const [last] = ((await ask('history.list', as('owner'))).json as { items: { deed: string }[] }).items;
      if (answer.status < 300) {
        expect([role, whoMay(last?.deed ?? '')?.includes(role)]).toEqual([role, true]);
        expect((await ask('journal.undo', as(role), { body: {} })).status).toBe(200);
      } else {
        expect([role, answer.status, errorOf(answer.json).code]).toEqual([role, 403, 'forbidden']);
        expect(role).not.toBe('owner');
        expect(tables()).toEqual(before);
      }
      if (first) await ask('journal.undo', as('owner'), { body: {} });
      expect(tables()).toEqual(start);
    }
  });
});

describe('leaves no line in the journal, and asks the table all the same:', () => {
  test.for(Object.entries(APART))('%s', async ([name, { deed }]) => {
    for (const role of ROLES.toReversed()) {
      const { status } = await ask(name, as(role), asking(name, made));
      expect([role, status === 403]).toEqual([role, !whoMay(deed)?.includes(role)]);
    }
  });
});

test('every write there is stands in one of the tables', () => {
  const told = [...Object.keys(DEEDS), ...Object.keys(APART)];
  expect(writes.filter((name) => inStudies.includes(name) && !told.includes(name))).toEqual([]);
});
