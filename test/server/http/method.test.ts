import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { methodApi } from '#shared/api/method.ts';
import { servedStudy } from '#test/support/served.ts';

test('the method of a study is told by the server as its contract says', async () => {
  const { params } = await servedStudy();
  const told = await call(methodApi.get, { params });
  expect(told.study).toEqual({ title: 'Two towns', stance: 'codebook' });
  expect(told.interviews.map(({ became }) => became)).toContain('held');
  await expect(call(methodApi.get, { params: { study: 'nothing' } })).rejects.toMatchObject({ status: 404 });
});
