import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { quoteApi } from '#shared/api/quote.ts';
import { shelfApi } from '#shared/api/shelf.ts';
import { servedStudy } from '#test/support/served.ts';

test('a kept shelf is asked beside the work, and follows it', async () => {
  const { params, source } = await servedStudy();
  expect(await call(shelfApi.size, { params })).toEqual({ total: 0 });
  const added = await call(quoteApi.add, { params, body: { source, start: 0, end: 15 } });
  const find = () => call(shelfApi.find, { params, query: { typed: 'fsat', clearance: 'draft,cleared' } });
  expect(await find()).toMatchObject({
    count: 1,
    exact: 0,
    total: 1,
    items: [added],
    counts: { clearance: { draft: 1 } },
  });
  const { items } = await call(shelfApi.ids, { params, query: { typed: 'fast' } });
  expect(items).toEqual([{ id: added.id, audiences: [] }]);
  const body = { quotes: [added.id, 'gone'] };
  expect((await call(shelfApi.named, { params, body })).items).toEqual([added]);
  const { items: heard } = await call(shelfApi.balance, { params });
  expect(heard).toEqual([
    { area: 'north', wave: '2020-08', role: 'coordinators', isCleared: false, isOut: false, count: 1 },
  ]);
  await call(quoteApi.remove, { params: { ...params, quote: added.id } });
  expect(await find()).toMatchObject({ count: 0, total: 0, items: [] });
});
