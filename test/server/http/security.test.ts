import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import express from 'express';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serveConfig } from '#server/config.ts';
import { answerErrors } from '#server/http/errors.ts';
import { pages } from '#server/http/pages.ts';
import { serve } from '#server/http/serve.ts';
import { type Answer, ask } from '#test/support/raw-request.ts';
import { testServer } from '#test/support/serve.ts';
import { testFolder } from '#test/support/world.ts';

const STUDY = JSON.stringify({ title: 'Two towns' });

describe('only this machine’s own pages are answered', () => {
  test.each(['evil.example', 'evil.example:4600', '127.0.0.1.evil.example', 'localhost.evil.example'])(
    'a request for the Host %j is refused, whoever resolved it to this machine',
    async (host) => {
      const { address } = await testServer();
      for (const to of ['/api/studies', '/healthz', '/api/openapi.json', '/']) {
        const { status, body } = await ask(address, { path: to, headers: { Host: host } });
        expect([status, JSON.parse(body).error.code]).toEqual([403, 'forbidden']);
      }
    },
  );

  test.each(['http://evil.example', 'null', 'http://127.0.0.1:1', 'https://localhost'])(
    'a write from the Origin %s is refused and does nothing',
    async (origin) => {
      const { address, folder } = await testServer();
      const { status, body } = await ask(address, {
        method: 'POST',
        headers: { Origin: origin, 'Content-Type': 'application/json' },
        body: STUDY,
      });
      expect([status, JSON.parse(body).error.code]).toEqual([403, 'forbidden']);
      expect(folder.world.studies.ids()).toEqual([]);
    },
  );

  test('a form of another site is refused even without an Origin', async () => {
    const { address, folder } = await testServer();
    const forms = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    for (const type of forms) {
      const { status } = await ask(address, {
        method: 'POST',
        headers: { 'Sec-Fetch-Site': 'cross-site', 'Content-Type': type },
        body: STUDY,
      });
      expect(status).toBe(403);
      const plain = await ask(address, { method: 'POST', headers: { 'Content-Type': type }, body: STUDY });
      expect(plain.status).toBeGreaterThanOrEqual(400);
    }
    expect(folder.world.studies.ids()).toEqual([]);
  });

  test('its own page, and a program that names no Origin, are answered', async () => {
    const { address } = await testServer();
    const { host } = new URL(address);
    for (const headers of [{}, { Origin: address }, { Host: host.replace('127.0.0.1', 'localhost') }])
      expect((await ask(address, { headers })).status).toBe(200);
  });

  test('no other site may read an answer', async () => {
    const { address } = await testServer();
    const { headers } = await ask(address);
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-powered-by']).toBeUndefined();
  });
});

describe('an address that others could reach', () => {
  test.each(['0.0.0.0', '::', '192.168.1.20', 'research.example'])(
    '%s is refused with the reason while nobody could sign in',
    async (host) => {
      const asked = { folder: testFolder(), host, port: 0, log: () => undefined };
      await expect(serve(asked)).rejects.toThrow(`does not listen on ${host}: anybody there could read`);
    },
  );

  test('so is a proxy in front, and a public name', async () => {
    for (const more of [{ trustsProxy: true }, { publicUrl: 'https://study.example' }])
      await expect(
        serve({ folder: testFolder(), host: '127.0.0.1', port: 0, log: () => undefined, ...more }),
      ).rejects.toThrow('does not listen on 127.0.0.1 for others: anybody there could read');
  });

  test.each([
    'study.example',
    'ftp://study.example',
    'https://study.example/path',
    'https://a@study.example',
  ])('%s is no address that people could use', (address) => {
    expect(() => serveConfig({ public: address })).toThrow('is not an address to reach Throughline at');
  });

  test.each(['127.0.0.1', 'localhost'])('%s is this machine, which needs no account', async (host) => {
    const serving = await serve({ folder: testFolder(), host, port: 0, log: () => undefined });
    onTestFinished(() => serving.close());
    expect(serving.signsIn).toBe(false);
  });

  test.each(['-1', '65536', 'abc', '80.5'])('port %s is refused', (port) => {
    expect(() => serveConfig({ port })).toThrow('is not a port');
  });
});

describe('a page', () => {
  async function pageServer() {
    const dist = testFolder();
    mkdirSync(path.join(dist, 'assets'));
    writeFileSync(path.join(dist, 'index.html'), '<script nonce="__NONCE__"></script>');
    writeFileSync(path.join(dist, 'assets', 'index-a1b2.js'), '');
    mkdirSync(path.join(dist, 'mine'));
    writeFileSync(path.join(dist, 'mine', 'index.html'), '<script nonce="__NONCE__"></script>');
    const serving = await serve({
      folder: testFolder(),
      host: '127.0.0.1',
      port: 0,
      log: () => undefined,
      pages: pages(dist),
    });
    onTestFinished(() => serving.close());
    return serving.address;
  }
  const directives = (answer: Answer): Map<string, string> =>
    new Map(
      String(answer.headers['content-security-policy'])
        .split('; ')
        .map((directive): [string, string] => {
          const [name = '', ...values] = directive.split(' ');
          return [name, values.join(' ')];
        }),
    );

  test('may run and load nothing but its own, with a nonce that is new each time', async () => {
    const address = await pageServer();
    const [first, second] = [await ask(address, { path: '/' }), await ask(address, { path: '/studies/x' })];
    const nonces = [first, second].map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(2);
    for (const [at, answer] of [first, second].entries()) {
      const policy = directives(answer);
      expect(policy.get('default-src')).toBe(`'self'`);
      expect(policy.get('script-src')).toBe(`'self' 'nonce-${nonces[at]}'`);
      expect(policy.get('style-src')).toBe(`'self' 'nonce-${nonces[at]}'`);
      expect(policy.get('object-src')).toBe(`'none'`);
      expect(policy.get('base-uri')).toBe(`'none'`);
      expect(policy.get('frame-ancestors')).toBe(`'none'`);
      expect(policy.get('connect-src')).toBe(`'self'`);
      expect(String(answer.headers['content-security-policy'])).not.toMatch(/https?:|unsafe-eval|\*/);
    }
  });

  test('is shown inside another by nobody; a preview of a coordinator’s page by the program itself', async () => {
    const address = await pageServer();
    const framed = async (to: string) => directives(await ask(address, { path: to })).get('frame-ancestors');
    for (const to of ['/', '/studies/x/people', '/mine', '/mine/a-token'])
      expect([to, await framed(to)]).toEqual([to, `'none'`]);
    expect(await framed('/studies/x/people/w-01/house')).toBe(`'self'`);
  });

  test('is asked for each time, and what it is built of is kept for good', async () => {
    const address = await pageServer();
    const kept = async (to: string) => (await ask(address, { path: to })).headers['cache-control'];
    expect(await kept('/assets/index-a1b2.js')).toBe('public, max-age=31536000, immutable');
    expect(await kept('/')).toBe('no-store');
    expect(await kept('/api/studies')).toBe('no-store');
  });

  test('never gives out a file beside the built client', async () => {
    const address = await pageServer();
    for (const to of [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/assets/..%2f..%2fcontrol.sqlite',
      '/.env',
    ]) {
      const { body } = await ask(address, { path: to });
      expect(body).not.toMatch(/"dependencies"|SQLite format/);
    }
  });

  test('stands at an address that cannot be decoded, as not found; a program is told so in JSON', async () => {
    const address = await pageServer();
    const Accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const to of ['/%E0%A4%A', '/studies/x/themes/%E0%A4%A']) {
      const page = await ask(address, { path: to, headers: { Accept } });
      expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(page.body).toContain('<script nonce="');
      expect(directives(page).get('default-src')).toBe(`'self'`);
    }
    for (const [to, headers] of [
      ['/%E0%A4%A', { Accept: 'application/json' }],
      ['/api/studies/%E0%A4%A', { Accept }],
    ] as const) {
      const { status, body } = await ask(address, { path: to, headers });
      expect([status, JSON.parse(body).error.code]).toEqual([400, 'invalid']);
    }
  });

  test('answers that an asset is not there, and logs no bug', async () => {
    const address = await pageServer();
    for (const to of ['/assets/gone.js', '/assets/..%2f..%2fpackage.json']) {
      const { status, body } = await ask(address, { path: to });
      expect([status, JSON.parse(body).error.code]).toEqual([404, 'not-found']);
    }
  });
});

describe('an error', () => {
  const asJson = { 'Content-Type': 'application/json' };

  test.each([
    ['that is not JSON', 400, { body: '{"title":' }, 'invalid'],
    ['with a field too much', 400, { body: '{"title":"T","colour":"red"}' }, 'invalid'],
    [
      'in an encoding nobody reads',
      415,
      { headers: { ...asJson, 'Content-Encoding': 'zstd' }, body: '{}' },
      'unsupported',
    ],
    [
      'in a charset nobody reads',
      415,
      { headers: { 'Content-Type': 'application/json; charset=klingon' }, body: '{}' },
      'unsupported',
    ],
    [
      'that is something else than JSON',
      415,
      { headers: { 'Content-Type': 'text/plain' }, body: STUDY },
      'unsupported',
    ],
    [
      'whose compression is broken',
      400,
      { headers: { ...asJson, 'Content-Encoding': 'gzip' }, body: 'rubbish' },
      'invalid',
    ],
    [
      'whose form of files is broken',
      400,
      {
        path: '/api/studies/any/imports',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
        body: '--x\r\nrubbish',
      },
      'invalid',
    ],
    ['that is too large', 413, { body: `{"title":"${'x'.repeat(33 * 1024 * 1024)}"}` }, 'too-large'],
    ['to an address that is none', 404, { path: '/api/nothing', body: '{}' }, 'not-found'],
    [
      'whose address cannot be read',
      400,
      { path: '/api/studies/%E0%A4%A', method: 'GET', headers: {} },
      'invalid',
    ],
  ])('for a request %s is %i, in the one form', async (_, status, sent, code) => {
    const { address } = await testServer();
    const body = JSON.stringify({ title: 'any', areas: ['North'] });
    await ask(address, { path: '/api/studies', method: 'POST', headers: asJson, body });
    const answer = await ask(address, { method: 'POST', headers: asJson, ...sent });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/json/);
    const { error, ...rest } = JSON.parse(answer.body);
    expect(rest).toEqual({});
    expect(error).toMatchObject({ code, message: expect.stringMatching(/\.$/) });
    expect(answer.body).not.toMatch(/node_modules|\.ts:\d|\n\s+at /);
  });

  test('names the field that is meant, and a conflict shows what stands', async () => {
    const { address } = await testServer();
    const post = (to: string, body: unknown) =>
      ask(address, { path: to, method: 'POST', headers: asJson, body: JSON.stringify(body) });
    const unnamed = await post('/api/studies', { areas: [] });
    expect(JSON.parse(unnamed.body).error).toMatchObject({ code: 'invalid', field: 'title' });
    const { id } = JSON.parse((await post('/api/studies', { title: 'T', areas: ['North'] })).body);
    const taken = await post(`/api/studies/${id}/areas`, { name: 'north' });
    expect([taken.status, JSON.parse(taken.body).error.code]).toEqual([409, 'conflict']);
    const stale = await ask(address, {
      path: `/api/studies/${id}/areas/North`,
      method: 'PATCH',
      headers: asJson,
      body: JSON.stringify({ seat: 'x', rev: 999 }),
    });
    expect([stale.status, JSON.parse(stale.body).error.current.name]).toEqual([409, 'North']);
  });

  test('that is a bug tells an id and nothing else; what happened is in the log under that id', async () => {
    const logged: string[] = [];
    const app = express();
    app.get('/', () => {
      throw new TypeError('secret words of a participant');
    });
    app.use(answerErrors((line) => logged.push(line)));
    const server = app.listen(0, '127.0.0.1');
    onTestFinished(() => {
      server.close();
    });
    await new Promise((resolve) => server.once('listening', resolve));
    const at = server.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    const { status, body } = await ask(`http://127.0.0.1:${port}`, { path: '/' });
    const { error } = JSON.parse(body);
    expect(status).toBe(500);
    expect(error).toEqual({
      code: 'internal',
      message: expect.stringContaining(error.request),
      request: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(body).not.toContain('secret');
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(error.request);
  });

  test('for bytes that are no request at all leaves the server answering', async () => {
    const { address } = await testServer();
    const { hostname, port } = new URL(address);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end('\u0000\u0001 rubbish\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.on('error', () => undefined);
      socket.resume();
    });
    expect((await ask(address)).status).toBe(200);
  });
});
