import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { analysisApi } from '#shared/api/analysis.ts';
import { codingApi } from '#shared/api/coding.ts';
import { sinceApi } from '#shared/api/since.ts';
import { waveApi } from '#shared/api/wave.ts';
import { servedStudy } from '#test/support/served.ts';

test('every measure answers at its address in the form of its contract', async () => {
  const { params, source, theme } = await servedStudy();
  await call(codingApi.add, { params, body: { source, theme, start: 0, end: 5 } });
  await call(waveApi.change, { params: { ...params, wave: '2020-08' }, body: { status: 'closed' } });
  const matrix = await call(analysisApi.matrix, { params, query: { area: 'North', kind: 'change' } });
  expect(matrix.themes[0]?.cells.map(({ state }) => state)).toEqual(['present', 'not-yet']);
  const { items } = await call(analysisApi.trajectories, { params, query: { theme: 'Trust' } });
  expect(items.map(({ series }) => series)).toEqual(['P-', 'N-']);
  expect((await call(analysisApi.threats, { params })).items).toEqual([]);
  expect(await call(sinceApi.get, { params })).toMatchObject({ earlier: null, moved: [] });
  const at = { ...params, theme: 'trust', area: 'north', wave: '2020-08' };
  expect(await call(analysisApi.cell, { params: at })).toMatchObject({
    theme,
    excerpts: [{ text: 'Slow.', attribution: 'Coordinator, North' }],
  });
  const story = await call(analysisApi.story, { params: { ...params, theme: 'trust' } });
  expect(story.story.map(({ text }) => text).join('')).toContain('August');
});

test('what does not exist is not found', async () => {
  const { params } = await servedStudy();
  const at = { ...params, theme: 'nothing', area: 'North', wave: '2020-08' };
  await expect(call(analysisApi.cell, { params: at })).rejects.toMatchObject({ status: 404 });
  await expect(call(analysisApi.matrix, { params, query: { area: 'Nowhere' } })).rejects.toMatchObject({
    status: 404,
  });
});
