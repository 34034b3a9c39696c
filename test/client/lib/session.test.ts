import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CallError, request } from '#client/lib/request.ts';
import { followSession, goOn, isSessionOver, noteSignedIn } from '#client/lib/session.ts';

let isKnown: boolean;
let asked: { address: string; key: string | null }[];

beforeEach(() => {
  isKnown = false;
  asked = [];
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    asked.push({ address, key: new Headers(init?.headers).get('Idempotency-Key') });
    const refusal = { error: { code: 'unauthenticated', message: 'Nobody is signed in here.' } };
    return Promise.resolve(isKnown ? Response.json({}) : Response.json(refusal, { status: 401 }));
  });
  followSession();
});
afterEach(() => vi.unstubAllGlobals());

const write = (signal?: AbortSignal) =>
  request('/api/studies', {
    method: 'POST',
    headers: { 'Idempotency-Key': 'one' },
    ...(signal && { signal }),
  });

test('where nobody was signed in a call fails; once somebody was, it waits and goes on under its own key', async () => {
  await expect(write()).rejects.toBeInstanceOf(CallError);
  noteSignedIn();
  const waiting = write();
  await vi.waitFor(() => expect(isSessionOver()).toBe(true));
  expect(asked).toHaveLength(2);
  isKnown = true;
  goOn();
  expect((await waiting).ok).toBe(true);
  expect(isSessionOver()).toBe(false);
  expect(asked.map(({ key }) => key)).toEqual(['one', 'one', 'one']);
});

test('a wrong password is a refusal, not a session that ended; what nobody waits for any more is given up', async () => {
  noteSignedIn();
  await expect(request('/api/sign-in', { method: 'POST' })).rejects.toMatchObject({
    code: 'unauthenticated',
  });
  expect(isSessionOver()).toBe(false);
  const leaving = new AbortController();
  const read = write(leaving.signal);
  await vi.waitFor(() => expect(isSessionOver()).toBe(true));
  leaving.abort();
  await expect(read).rejects.toThrow();
  goOn();
});
