import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { codingApi } from '#shared/api/coding.ts';
import { linkMapApi } from '#shared/api/link-map.ts';
import { togetherApi } from '#shared/api/together.ts';
import { servedStudy } from '#test/support/served.ts';

test('the link map and what stands in one turn are read over HTTP, and a link that is gone is not found', async () => {
  const { params, source, theme } = await servedStudy();
  await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  const { ends, links } = await call(linkMapApi.get, { params });
  expect([ends.map(({ id }) => id), links]).toEqual([[theme], []]);
  const { themes, pairs } = await call(togetherApi.list, { params, query: { within: 'passage' } });
  expect([themes, pairs]).toMatchObject([[{ id: theme, turns: 1 }], []]);
  const gone = call(linkMapApi.evidence, { params: { ...params, link: 'gone' } });
  await expect(gone).rejects.toMatchObject({ status: 404 });
});
