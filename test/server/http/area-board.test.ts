import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { areaBoardApi } from '#shared/api/area-board.ts';
import { codingApi } from '#shared/api/coding.ts';
import { servedStudy } from '#test/support/served.ts';

test('the board of an area answers at its name, and one that does not exist is not found', async () => {
  const { params, source, theme } = await servedStudy();
  await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  const board = await call(areaBoardApi.get, { params: { ...params, area: 'north' } });
  expect(board.cards).toMatchObject([{ theme, moments: [{ words: 'heard, provisional, Aug' }, {}] }]);
  const nowhere = call(areaBoardApi.get, { params: { ...params, area: 'nowhere' } });
  await expect(nowhere).rejects.toMatchObject({ status: 404 });
});
