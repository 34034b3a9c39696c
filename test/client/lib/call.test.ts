import { createServer, type IncomingMessage, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { addressOf, call } from '#client/lib/call.ts';
import { CallError } from '#client/lib/request.ts';
import { endpoint } from '#shared/api/endpoint.ts';

interface Heard {
  method: string | undefined;
  url: string | undefined;
  key: string | string[] | undefined;
  body: string;
}

const areaApi = {
  get: endpoint('GET', '/api/studies/:study/areas/:area', {
    summary: 'One area',
    params: z.strictObject({ study: z.string(), area: z.string() }),
    query: z.strictObject({ limit: z.coerce.number().optional(), after: z.string().optional() }),
    result: z.strictObject({ name: z.string() }),
  }),
  add: endpoint('POST', '/api/areas', {
    summary: 'Adds an area',
    body: z.strictObject({ name: z.string() }),
    result: z.strictObject({ name: z.string() }),
    status: 201,
  }),
};

let server: Server;
let heard: Heard[];
let answer: { status: number; body: string; type?: string };

const bodyOf = async (incoming: IncomingMessage) => {
  const parts: Uint8Array[] = [];
  for await (const part of incoming) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

beforeEach(async () => {
  heard = [];
  answer = { status: 200, body: '{"name":"Wexcombe"}' };
  server = createServer(async (incoming, outgoing) => {
    heard.push({
      method: incoming.method,
      url: incoming.url,
      key: incoming.headers['idempotency-key'],
      body: await bodyOf(incoming),
    });
    outgoing.writeHead(answer.status, { 'Content-Type': answer.type ?? 'application/json' }).end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  // The page asks its own origin; under test that is this server.
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string, init?: RequestInit) => real(`http://127.0.0.1:${port}${path}`, init));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const failureOf = async (calling: Promise<unknown>): Promise<CallError> => {
  const failure = await calling.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure instanceof CallError) return failure;
  throw new Error(`expected a CallError, got ${String(failure)}`);
};
const get = () => call(areaApi.get, { params: { study: 'a', area: 'b' } });

describe('a call', () => {
  test('fills the address, escapes its parts and leaves out what is not given', async () => {
    await call(areaApi.get, { params: { study: 'a/b', area: 'é ü' }, query: { limit: 5, after: undefined } });
    expect(heard).toMatchObject([
      { method: 'GET', url: '/api/studies/a%2Fb/areas/%C3%A9%20%C3%BC?limit=5', key: undefined, body: '' },
    ]);
    expect(() => addressOf('/api/studies/:study', {})).toThrow('study');
  });

  test('answers what the contract says', async () => {
    expect(await get()).toEqual({ name: 'Wexcombe' });
  });

  test('every write carries a key: its own, or one made up for it', async () => {
    answer.status = 201;
    await call(areaApi.add, { body: { name: 'Wexcombe' }, key: 'mine' });
    await call(areaApi.add, { body: { name: 'Wexcombe' } });
    await call(areaApi.add, { body: { name: 'Wexcombe' } });
    const [first, second, third] = heard.map(({ key }) => key);
    expect(first).toBe('mine');
    expect(second).toMatch(/^[0-9a-f-]{36}$/);
    expect(third).not.toBe(second);
    expect(heard[0]?.body).toBe('{"name":"Wexcombe"}');
  });

  test('a refusal is told in the program’s own words', async () => {
    answer = {
      status: 409,
      body: JSON.stringify({
        error: {
          code: 'conflict',
          message: 'Someone else changed this area.',
          help: 'Choose one.',
          field: 'name',
          current: { name: 'Wexcombe West' },
        },
      }),
    };
    expect(await failureOf(get())).toMatchObject({
      code: 'conflict',
      status: 409,
      message: 'Someone else changed this area.',
      help: 'Choose one.',
      field: 'name',
      current: { name: 'Wexcombe West' },
    });
  });

  test('a refusal without words, or with a code nobody knows, is garbled, not lost', async () => {
    answer = { status: 502, body: '<h1>Bad gateway</h1>', type: 'text/html' };
    expect(await failureOf(get())).toMatchObject({ code: 'garbled', status: 502 });
    answer = { status: 400, body: '{"error":{"code":"odd","message":"?"}}' };
    expect(await failureOf(get())).toMatchObject({ code: 'garbled', status: 400 });
  });

  test('an answer that is no JSON, or not what was promised, says so', async () => {
    answer.body = 'oops';
    expect(await failureOf(get())).toMatchObject({ code: 'garbled', status: 200 });
    answer.body = '{"name":7}';
    const failure = await failureOf(get());
    expect(failure.code).toBe('garbled');
    expect(failure.message).toContain('name');
  });

  test('no answer at all is a lost connection, with status 0', async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(get())).toMatchObject({ code: 'no-network', status: 0 });
  });

  test('a call taken back is no failure of the line', async () => {
    const taking = new AbortController();
    taking.abort();
    await expect(
      call(areaApi.get, { params: { study: 'a', area: 'b' }, signal: taking.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });
});
