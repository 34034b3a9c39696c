import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { codingApi } from '#shared/api/coding.ts';
import { participantApi } from '#shared/api/participant.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { servedStudy } from '#test/support/served.ts';

test('a quote is marked, found by its facets, labelled and unmarked', async () => {
  const { params, source, theme } = await servedStudy();
  await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  const added = await call(quoteApi.add, { params, body: { source, start: 0, end: 15 } });
  expect(added).toMatchObject({
    text: 'Slow. Fast now.',
    attribution: 'Coordinator, North',
    themes: [theme],
    clearance: 'draft',
    voice: 'panel',
  });
  const list = async (query: Record<string, string>) => (await call(quoteApi.list, { params, query })).items;
  expect(await list({ theme: 'trust', area: 'North', wave: '2020-08', find: 'fast' })).toEqual([added]);
  expect(await list({ clearance: 'cleared' })).toEqual([]);
  const one = { ...params, quote: added.id };
  const changed = await call(quoteApi.change, { params: one, body: { label: 'organiser' } });
  expect(await call(quoteApi.get, { params: one })).toEqual(changed);
  await expect(call(quoteApi.remove, { params: one, query: { rev: added.rev } })).rejects.toMatchObject({
    status: 409,
  });
  await call(quoteApi.remove, { params: one });
  expect(await list({})).toEqual([]);
});

test('where words name a participant is told by the places alone', async () => {
  const { params } = await servedStudy();
  const body = { name: 'Ana-Maria Ortiz', email: 'ana@example.org', note: 'a nurse' };
  await call(participantApi.identify, { params: { ...params, participant: 'N-01' }, body });
  const words = 'Ask Ortiz, or [Ana-Maria].';
  const told = await call(quoteApi.namesTold, { params, body: { words } });
  expect(told.items.map(({ start, end }) => words.slice(start, end))).toEqual(['Ortiz', 'Ana-Maria']);
  expect(JSON.stringify(told)).not.toMatch(/Ana|Ortiz|example|nurse/);
});
