import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultLine } from '#server/http/errors.ts';
import { pages } from '#server/http/pages.ts';
import { addParticipant } from '#server/service/participant.ts';
import { makeLink } from '#server/service/participant-link.ts';
import { addStudy } from '#server/service/study.ts';
import { all } from '#server/store/database.ts';
import type { StudyId } from '#shared/ids.ts';
import { browserAt, member, servedTeam } from '#test/support/accounts.ts';
import { ask } from '#test/support/raw-request.ts';
import { testFolder } from '#test/support/world.ts';

const TITLE = 'Two towns';

/** A study with an owner, a researcher and an observer, two coordinators with a link each, and a stranger who owns another. */
async function guarded() {
  let study = '' as StudyId;
  const tokens: string[] = [];
  const dist = testFolder();
  mkdirSync(path.join(dist, 'assets'));
  writeFileSync(path.join(dist, 'index.html'), '<title>Throughline</title>');
  const serving = await servedTeam(
    async (world, local) => {
      const given = { title: TITLE, areas: ['North', 'South'], from: '2020-08', to: '2020-09' };
      ({ id: study } = addStudy(world, local, given));
      const apart = addStudy(world, local, { title: 'Apart', areas: ['North'], from: '2020-08' });
      await member(world, { name: 'Mira', founds: true, places: [[study, 'owner']] });
      await member(world, { name: 'Tom', places: [[study, 'researcher']] });
      await member(world, { name: 'Ola', places: [[study, 'observer']] });
      await member(world, { name: 'Eve', founds: true, places: [[apart.id, 'owner']] });
      for (const [pseudonym, area] of [
        ['N-01', 'North'],
        ['S-01', 'South'],
      ] as const) {
        addParticipant(world, local, study, { pseudonym, area, panel: true });
        const { address } = makeLink(world, local, study, pseudonym, { base: 'http://localhost' });
        tokens.push(address.split('/').at(-1) ?? '');
      }
    },
    { pages: pages(dist) },
  );
  const visit = async (at: number) => {
    const browser = browserAt(serving.address);
    await browser.ask('POST', '/api/mine/open', { body: { token: tokens[at] } });
    return browser;
  };
  return { ...serving, study, of: `/api/studies/${study}`, visit };
}

const formOf = (name: string, words: string) =>
  [
    '--border',
    `Content-Disposition: form-data; name="files"; filename="${name}"`,
    '',
    words,
    '--border--',
    '',
  ].join('\r\n');

describe('a key under which a deed is sent once', () => {
  const headers = { 'Idempotency-Key': 'one' };

  test('is its sender’s own: another who sends the same does a deed of their own', async () => {
    const { enter, of } = await guarded();
    const body = { about: 'study', kind: 'reflexive', body: 'Hm.' };
    const [mira, tom] = [await enter('Mira'), await enter('Tom')];
    const first = await mira.ask('POST', `${of}/memos`, { body, headers });
    const other = await tom.ask('POST', `${of}/memos`, { body, headers });
    expect([first.status, other.status]).toEqual([201, 201]);
    expect((other.json as { id: string }).id).not.toBe((first.json as { id: string }).id);
    expect((await mira.ask('POST', `${of}/memos`, { body, headers })).json).toEqual(first.json);
  });

  test('tells nobody that a study was made under it', async () => {
    const { enter } = await guarded();
    const body = { title: 'Three towns', areas: [] };
    const made = [];
    for (const name of ['Mira', 'Eve'])
      made.push(await (await enter(name)).ask('POST', '/api/studies', { body, headers }));
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
  });

  test('keeps one coordinator’s answer from another’s page', async () => {
    const { visit } = await guarded();
    const rows = [{ change: 'Quick calls', threat: '', opportunity: '', step: '' }];
    const [north, south] = [await visit(0), await visit(1)];
    const sent = await north.ask('POST', '/api/mine/exercise', { body: { rows }, headers });
    const other = await south.ask('POST', '/api/mine/exercise', { body: { rows }, headers });
    const idsIn = ({ json }: { json: unknown }) =>
      (json as { sent: { id: string }[] }).sent.map(({ id }) => id);
    expect([idsIn(sent).length, idsIn(other).length]).toEqual([1, 1]);
    expect(idsIn(other)).not.toEqual(idsIn(sent));
    const refusal = { item: 'quote', answer: 'no' };
    for (const browser of [north, south])
      await browser.ask('POST', '/api/mine/consents', {
        body: refusal,
        headers: { 'Idempotency-Key': 'two' },
      });
    for (const browser of [north, south])
      expect(JSON.stringify((await browser.ask('GET', '/api/mine')).json)).toContain('"answer":"no"');
  });
});

test('whoever may bring nothing in has nothing taken in: their files never lie on the disk', async () => {
  const { address, enter, of, folder } = await guarded();
  const uploads = path.join(folder.world.folder, 'uploads');
  const send = async (name: string) =>
    ask(address, {
      method: 'POST',
      path: `${of}/imports`,
      headers: {
        Cookie: (await enter(name)).cookie,
        Origin: address,
        'Content-Type': 'multipart/form-data; boundary=border',
      },
      body: formOf('../../../talk.txt', 'Trust grew.'),
    });
  expect((await send('Ola')).status).toBe(403);
  expect((await send('Eve')).status).toBe(404);
  expect(existsSync(uploads)).toBe(false);
  const { status, body } = await send('Tom');
  expect([status, JSON.parse(body).files]).toMatchObject([201, [{ fileName: '../../../talk.txt' }]]);
  expect(readdirSync(uploads)).toEqual([]);
});

test('a role that is taken away in the middle of an import ends it there', async () => {
  const { address, enter, of, folder, study } = await guarded();
  const [mira, tom] = [await enter('Mira'), await enter('Tom')];
  const { body } = await ask(address, {
    method: 'POST',
    path: `${of}/imports`,
    headers: { Cookie: tom.cookie, Origin: address, 'Content-Type': 'multipart/form-data; boundary=border' },
    body: formOf('talk.txt', 'Trust grew.'),
  });
  const { id } = JSON.parse(body);
  const team = (await mira.ask('GET', `${of}/team`)).json as { items: { id: string; name: string }[] };
  const member = `${of}/team/${team.items.find(({ name }) => name === 'Tom')?.id}`;
  const tried = async () =>
    Promise.all([
      tom.ask('GET', `${of}/imports/${id}`),
      tom.ask('POST', `${of}/imports/${id}/keep`, { body: { incomplete: true } }),
    ]);
  await mira.ask('PATCH', member, { body: { role: 'observer' } });
  expect((await tried()).map(({ status }) => status)).toEqual([403, 403]);
  await mira.ask('DELETE', member);
  expect((await tried()).map(({ status }) => status)).toEqual([404, 404]);
  expect(all(folder.world.studies.open(study).db, 'SELECT id FROM source')).toEqual([]);
});

test('whoever may not know who participants are cannot find out by trying names', async () => {
  const { enter, of } = await guarded();
  const mira = await enter('Mira');
  const name = 'Ann Orde';
  const identity = { name, email: '', note: '' };
  expect((await mira.ask('PUT', `${of}/participants/N-01/identity`, { body: identity })).status).toBe(200);
  const tried = async (who: string) =>
    (await (await enter(who)).ask('POST', `${of}/quotes/names-told`, { body: { words: `Bob Hay, ${name}` } }))
      .json;
  expect(await tried('Ola')).toEqual({ items: [] });
  expect(await tried('Tom')).toEqual({ items: [{ start: 9, end: 17 }] });
  for (const to of ['journal', 'history', 'participants', 'participants/N-01'])
    expect((await (await enter('Tom')).ask('GET', `${of}/${to}`)).body).not.toContain('Orde');
});

describe('however an address is written', () => {
  test('nobody and no coordinator reads more by it', async () => {
    const { address, of, study, visit } = await guarded();
    const { cookie } = await visit(0);
    const forms = [
      '/api//studies',
      '//api/studies',
      '/API/studies',
      '/%61pi/studies',
      '/api/./studies',
      '/api/mine/../studies',
      '/api/mine/%2e%2e/studies',
      '/api/mine%2f..%2fstudies',
      '/api/mine;/../studies',
      '/api/sign-in/../studies',
      '/api/openapi.json/../studies',
      '/api/studies/',
      '/api/studies?x=/api/mine',
      `${address}/api/studies`,
      of.toUpperCase(),
      `${of}/export?format=json`,
      `/mine/../api/studies/${study}`,
      '/assets/../../index.html',
      '/assets/%2e%2e/%2e%2e/etc/passwd',
      '/healthz/../api/studies',
    ];
    for (const form of forms)
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PROPFIND'])
        for (const headers of [{}, { Cookie: cookie }, { 'X-HTTP-Method-Override': 'GET' }]) {
          const answer = await ask(address, { path: form, method, headers });
          const isPage =
            /^text\/html/.test(String(answer.headers['content-type'])) || answer.body === 'GET, HEAD';
          expect([form, method, isPage || answer.status >= 400]).toEqual([form, method, true]);
          expect(answer.body).not.toContain(TITLE);
          expect(answer.body).not.toContain('N-01');
        }
  });

  test('an answer that did not change is told so only to those who may have it', async () => {
    const { enter, of, address } = await guarded();
    const { headers } = await (await enter('Mira')).ask('GET', of);
    const mark = String(headers.etag);
    const eve = await (await enter('Eve')).ask('GET', of, { headers: { 'If-None-Match': mark } });
    expect(eve.status).toBe(404);
    expect((await ask(address, { path: of, headers: { 'If-None-Match': mark } })).status).toBe(401);
  });
});

describe('what the log holds of a fault', () => {
  test('is where it happened, and nobody’s words', () => {
    const broken = (() => {
      try {
        return JSON.parse('"We all feared "them"" she said');
      } catch (error) {
        return error;
      }
    })();
    expect(faultLine(broken)).not.toMatch(/feared|them|she said/);
    expect(faultLine(broken)).toMatch(/^SyntaxError: .*\n\s+at /);
    expect(faultLine(new Error('fts5: syntax error near "Wexcombe"'))).toMatch(
      /^Error: fts5: syntax error near …\n/,
    );
    expect(faultLine('We all feared them')).toBe('string');
  });

  test('names the address by its form: no pseudonym, title or token', async () => {
    const lines: string[] = [];
    const serving = await servedTeam(() => undefined, { log: (line) => lines.push(line) });
    const { id: study } = addStudy(serving.folder.world, serving.folder.local, { title: TITLE, areas: [] });
    const { studies } = serving.folder.world;
    studies.open = () => {
      throw new TypeError('Cannot read “N-01 said so”');
    };
    for (const to of [`/api/studies/${study}/participants/N-01`, '/api/studies/Two%20towns', '/mine/token-1'])
      await ask(serving.address, { path: to });
    expect(lines.join('\n')).not.toMatch(/N-01|Two towns|Two%20towns|token-1|said so/);
    expect(lines[0]).toContain('GET /api/studies/:study/participants/:participant TypeError');
  });
});
