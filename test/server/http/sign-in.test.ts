import { createHash } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from '#server/http/serve.ts';
import { addStudy } from '#server/service/study.ts';
import { all } from '#server/store/database.ts';
import type { StudyId } from '#shared/ids.ts';
import { browserAt, emailOf, member, PASSWORD, servedTeam } from '#test/support/accounts.ts';
import { ask } from '#test/support/raw-request.ts';
import { testServer } from '#test/support/serve.ts';

/** Mira owns “Two towns”, Tom watches it, Ben has an account and no place. */
async function team(options: Parameters<typeof servedTeam>[1] = {}) {
  let study = '' as StudyId;
  const serving = await servedTeam(async (world, local) => {
    ({ id: study } = addStudy(world, local, { title: 'Two towns', areas: ['North'], from: '2020-08' }));
    await member(world, { name: 'Mira Sandhu', founds: true, places: [[study, 'owner']] });
    await member(world, { name: 'Tom Okafor', places: [[study, 'observer']] });
    await member(world, { name: 'Ben Loe' });
  }, options);
  return { ...serving, study };
}

const wrong = { email: emailOf('Mira'), password: 'not what it is at all' };
const right = { email: emailOf('Mira'), password: PASSWORD };
const codeOf = ({ json }: { json: unknown }) => (json as { error?: { code: string } }).error?.code;

describe('signed out', () => {
  test('nothing of the API is told, not even which addresses there are', async () => {
    const { address, study } = await team();
    const browser = browserAt(address);
    for (const path of [
      '/api/me',
      '/api/studies',
      `/api/studies/${study}`,
      '/API/studies',
      '/api/nothing',
      '/api/',
    ])
      expect([path, (await browser.ask('GET', path)).status]).toEqual([path, 401]);
    const write = await browser.ask('POST', '/api/studies', { body: { title: 'X', areas: [] } });
    expect([write.status, codeOf(write)]).toEqual([401, 'unauthenticated']);
    expect(write.headers['cache-control']).toBe('no-store');
  });

  test('the health, the description and the way in are open', async () => {
    const { address } = await team();
    const browser = browserAt(address);
    expect((await browser.ask('GET', '/healthz')).status).toBe(200);
    expect((await browser.ask('GET', '/api/openapi.json')).status).toBe(200);
    expect((await browser.ask('POST', '/api/sign-out', { body: {} })).json).toEqual({ ended: 0 });
  });

  test('whoever nobody knows is not heard out for long', async () => {
    const { address } = await team();
    const long = await browserAt(address).ask('POST', '/api/sign-in', {
      body: { email: 'x', password: 'x'.repeat(300_000) },
    });
    expect([long.status, codeOf(long)]).toEqual([413, 'too-large']);
  });
});

describe('signing in', () => {
  test('gives a cookie that no script reads, and nothing in the answer that would open the door', async () => {
    const { address, study } = await team();
    const browser = browserAt(address);
    const { status, headers, json, body } = await browser.ask('POST', '/api/sign-in', { body: right });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      name: 'Mira Sandhu',
      mode: 'member',
      founds: true,
      roles: { [study]: 'owner' },
    });
    const [cookie = ''] = headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^throughline=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(body).not.toContain(/=([\w-]{43})/.exec(cookie)?.[1] ?? 'none');
    expect((await browser.ask('GET', '/api/me')).json).toEqual(json);
  });

  test('keeps only a hash of what the cookie carries', async () => {
    const { enter, folder } = await team();
    const token = (await enter('Mira')).cookie.split('=')[1] ?? '';
    const rows = all<{ token_hash: string }>(folder.world.control, 'SELECT token_hash FROM session');
    expect(rows.map((row) => row.token_hash)).toContain(createHash('sha256').update(token).digest('hex'));
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('says the same of a wrong password, an unknown address and one that is none', async () => {
    const { address } = await team();
    const answers = await Promise.all(
      [wrong, { ...wrong, email: 'nobody@example.org' }, { ...wrong, email: 'nonsense' }].map((body) =>
        browserAt(address).ask('POST', '/api/sign-in', { body }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(401);
    expect(answers.flatMap(({ headers }) => headers['set-cookie'] ?? [])).toEqual([]);
  });

  test('takes a new token each time: one that was planted before, or known, opens nothing', async () => {
    const { address, enter } = await team();
    const planted = browserAt(address);
    planted.cookie = `throughline=${'a'.repeat(43)}`;
    await planted.ask('POST', '/api/sign-in', { body: right });
    expect(planted.cookie).not.toContain('aaaa');
    const before = await enter('Mira');
    const [known, again] = [before.cookie, await before.ask('POST', '/api/sign-in', { body: right })];
    expect([again.status, before.cookie === known]).toEqual([200, false]);
    const thief = browserAt(address);
    thief.cookie = known;
    expect((await thief.ask('GET', '/api/me')).status).toBe(401);
  });

  test('makes whoever guesses wait, whether the address is known or not, also after a restart', async () => {
    const { address, folder, close } = await team();
    const browser = browserAt(address);
    const unknown = { ...wrong, email: 'nobody@example.org' };
    const five = [wrong, unknown].flatMap((body) => Array.from({ length: 5 }, () => body));
    await Promise.all(five.map((body) => browser.ask('POST', '/api/sign-in', { body })));
    const held = await browser.ask('POST', '/api/sign-in', { body: right });
    expect([held.status, codeOf(held), held.headers['set-cookie']]).toEqual([429, 'too-many', undefined]);
    expect(Number(held.headers['retry-after'])).toBeGreaterThan(5);
    expect(held.body).toMatch(/The next may be made in \d+ seconds?\./);
    expect((await browser.ask('POST', '/api/sign-in', { body: unknown })).status).toBe(429);
    // Others are not held up, and what is kept names nobody.
    const tom = { email: emailOf('Tom'), password: PASSWORD };
    expect((await browserAt(address).ask('POST', '/api/sign-in', { body: tom })).status).toBe(200);
    const kept = all<{ key: string }>(folder.world.control, 'SELECT key FROM sign_in_failure');
    expect(kept.length).toBeGreaterThan(1);
    expect(JSON.stringify(kept)).not.toMatch(/example|127\.0/);
    await close();
    const again = await serve({
      folder: folder.world.folder,
      host: '127.0.0.1',
      port: 0,
      log: () => undefined,
    });
    onTestFinished(() => again.close());
    expect((await browserAt(again.address).ask('POST', '/api/sign-in', { body: right })).status).toBe(429);
  });

  test('is nothing where this machine’s own researcher works without an account', async () => {
    const { address } = await testServer();
    const browser = browserAt(address);
    expect((await browser.ask('POST', '/api/sign-in', { body: right })).status).toBe(404);
    expect((await browser.ask('GET', '/api/me')).json).toMatchObject({
      mode: 'local',
      founds: true,
      email: null,
    });
  });
});

describe('a session', () => {
  test('ends by signing out, and its token opens nothing any more', async () => {
    const { enter } = await team();
    const mira = await enter('Mira');
    const { cookie } = mira;
    const out = await mira.ask('POST', '/api/sign-out', { body: {} });
    expect(out.json).toEqual({ ended: 1 });
    expect(String(out.headers['set-cookie'])).toMatch(/^throughline=; Path=\/; Expires=Thu, 01 Jan 1970/);
    mira.cookie = cookie;
    expect((await mira.ask('GET', '/api/me')).status).toBe(401);
  });

  test('ends everywhere at once', async () => {
    const { enter } = await team();
    const [desk, phone, tom] = [await enter('Mira'), await enter('Mira'), await enter('Tom')];
    expect((await desk.ask('POST', '/api/sign-out-everywhere', { body: {} })).json).toEqual({ ended: 2 });
    for (const browser of [desk, phone]) expect((await browser.ask('GET', '/api/me')).status).toBe(401);
    expect((await tom.ask('GET', '/api/me')).status).toBe(200);
  });

  test('is listed to its owner alone, who can end any of their own and nobody else’s', async () => {
    const { enter } = await team();
    const [desk, phone, tom] = [await enter('Mira'), await enter('Mira'), await enter('Tom')];
    type Listed = { items: { id: string; isThis: boolean }[] };
    const { items } = (await desk.ask('GET', '/api/me/sessions')).json as Listed;
    expect(items.map(({ isThis }) => isThis).sort()).toEqual([false, true]);
    const other = items.find(({ isThis }) => !isThis)?.id ?? '';
    expect((await tom.ask('DELETE', `/api/me/sessions/${other}`)).status).toBe(404);
    expect((await desk.ask('DELETE', `/api/me/sessions/${other}`)).status).toBe(200);
    expect((await phone.ask('GET', '/api/me')).status).toBe(401);
    expect((await desk.ask('GET', '/api/me')).status).toBe(200);
  });

  test('does not outlive another password, but the one it was changed in goes on under a new token', async () => {
    const { address, enter } = await team();
    const [desk, phone] = [await enter('Mira'), await enter('Mira')];
    const change = (current: string, password: string) =>
      desk.ask('PUT', '/api/me/password', { body: { current, password } });
    expect((await change('not it at all', 'seven herons at noon')).status).toBe(400);
    expect((await change(PASSWORD, 'password1234')).status).toBe(400);
    const before = desk.cookie;
    expect((await change(PASSWORD, 'seven herons at noon')).json).toEqual({ ended: 1 });
    expect([desk.cookie === before, (await desk.ask('GET', '/api/me')).status]).toEqual([false, 200]);
    expect((await phone.ask('GET', '/api/me')).status).toBe(401);
    expect((await browserAt(address).ask('POST', '/api/sign-in', { body: right })).status).toBe(401);
  });
});

describe('where a cookie says who asks', () => {
  test('a write from another site, or a form that does not say where it comes from, is refused', async () => {
    const { address, study, enter } = await team();
    const { cookie } = await enter('Mira');
    const { host } = new URL(address);
    const write = async (method: string, headers: Record<string, string>) => {
      const path = `/api/studies/${study}${method === 'POST' ? '/restore' : ''}`;
      return (await ask(address, { method, path, headers: { Cookie: cookie, Host: host, ...headers } }))
        .status;
    };
    const foreign: Record<string, string>[] = [
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site' },
    ];
    for (const headers of foreign)
      for (const method of ['POST', 'DELETE'])
        expect([headers, method, await write(method, headers)]).toEqual([headers, method, 403]);
    const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''];
    for (const type of forms)
      expect([type, await write('POST', type === '' ? {} : { 'Content-Type': type })]).toEqual([type, 403]);
    expect(await write('DELETE', { Origin: address })).toBe(200);
    // A program that carries the cookie says nothing of where it is from.
    expect(await write('POST', { 'Content-Type': 'application/json' })).toBe(200);
    expect(await write('DELETE', {})).toBe(200);
  });

  test('nobody is signed in by a page of another site', async () => {
    const { address } = await team();
    const { status, headers } = await browserAt(address).ask('POST', '/api/sign-in', {
      body: right,
      headers: { Origin: 'https://evil.example' },
    });
    expect([status, headers['set-cookie']]).toEqual([403, undefined]);
  });
});

describe('the address people use', () => {
  const PUBLIC = 'https://study.example';

  test('is the only Host and Origin that is answered, behind a proxy that ends https', async () => {
    const { address } = await team({ publicUrl: PUBLIC, trustsProxy: true });
    const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.7' };
    const asked = async (headers: Record<string, string>) =>
      (
        await ask(address, {
          method: 'POST',
          path: '/api/sign-in',
          headers: { 'Content-Type': 'application/json', ...forwarded, ...headers },
          body: JSON.stringify(right),
        })
      ).status;
    expect(await asked({ Host: 'study.example', Origin: PUBLIC })).toBe(200);
    expect(await asked({ 'X-Forwarded-Host': 'study.example', Host: 'inside:4600', Origin: PUBLIC })).toBe(
      200,
    );
    expect(await asked({ Host: 'study.example', Origin: 'http://study.example' })).toBe(403);
    expect(await asked({ Host: 'study.example', Origin: 'https://study.example:444' })).toBe(403);
    expect(await asked({ Host: 'evil.example', Origin: 'https://evil.example' })).toBe(403);
    expect(await asked({ Host: new URL(address).host, Origin: address })).toBe(403);
  });

  test('keeps cookies for https and for itself, and stands in invitations', async () => {
    const { address, study } = await team({ publicUrl: PUBLIC, trustsProxy: true });
    const mira = browserAt(address, PUBLIC);
    const { headers } = await mira.ask('POST', '/api/sign-in', { body: right });
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-throughline=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    );
    const invited = await mira.ask('POST', `/api/studies/${study}/invitations`, {
      body: { email: 'ada@example.org', role: 'author' },
    });
    expect(invited.json).toMatchObject({
      address: expect.stringMatching(/^https:\/\/study\.example\/join#[\w-]{43}$/),
    });
    mira.cookie = mira.cookie.replace('__Host-', '');
    expect((await mira.ask('GET', '/api/me')).status).toBe(401);
  });

  test('without a proxy that is trusted, nobody is believed about where they come from', async () => {
    const names = ['Ada', 'Eve', 'Ida', 'Ola', 'Una', 'Zoe'];
    const { address } = await servedTeam(async (world) => {
      for (const name of names) await member(world, { name, founds: true });
    });
    const guess = (name: string, at: number) =>
      browserAt(address).ask('POST', '/api/sign-in', {
        body: { email: emailOf(name), password: 'not what it is at all' },
        headers: { 'X-Forwarded-For': `10.0.0.${at}` },
      });
    const guesses = names.flatMap((name) => [name, name, name, name]);
    const tried = await Promise.all(guesses.map(guess));
    const told = tried.map(({ status }) => status);
    expect([told.includes(401), told.includes(429)]).toEqual([true, true]);
  });

  test('an address in numbers is answered where people sign in, a name that somebody pointed here is not', async () => {
    const { address } = await team();
    const from = async (Host: string) => (await ask(address, { path: '/healthz', headers: { Host } })).status;
    expect([
      await from('192.168.1.20:4600'),
      await from('evil.example'),
      await from('localhost:4600'),
    ]).toEqual([200, 403, 200]);
  });
});
