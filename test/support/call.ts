import { onTestFinished, vi } from 'vitest';
import type { Serving } from '#server/http/serve.ts';
import { testServer } from './serve.ts';

/** A real server that the client's own `call` reaches, as if the test were a page it served. */
export async function testPage(): Promise<Serving> {
  const serving = await testServer();
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => fetch(serving.address + address, init));
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return serving;
}
