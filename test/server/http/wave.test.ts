import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { phaseApi } from '#shared/api/phase.ts';
import { studyApi } from '#shared/api/study.ts';
import { waveApi } from '#shared/api/wave.ts';
import { testPage } from '#test/support/call.ts';

async function withStudy() {
  await testPage();
  const { id } = await call(studyApi.add, { body: { title: 'Two towns', from: '2020-08', to: '2020-09' } });
  return { study: id };
}

test('waves answer to id, month and label, are closed and reopened, come and go', async () => {
  const params = await withStudy();
  const added = await call(waveApi.add, { params, body: { month: '2020-10' } });
  const one = { ...params, wave: '2020-10' };
  expect(await call(waveApi.get, { params: { ...params, wave: 'october-2020' } })).toEqual(added);
  expect(await call(waveApi.preview, { params: one, query: { status: 'closed' } })).toMatchObject({
    wave: added.id,
    cells: 0,
    trajectories: [],
  });
  const closed = await call(waveApi.change, { params: one, body: { status: 'closed' } });
  expect(closed.closedOn).not.toBe(null);
  await expect(
    call(waveApi.change, { params: one, body: { status: 'open', rev: added.rev } }),
  ).rejects.toMatchObject({ status: 409, current: closed });
  await call(waveApi.change, { params: one, body: { status: 'open', rev: closed.rev } });
  await call(waveApi.remove, { params: one });
  expect((await call(waveApi.list, { params })).items.map(({ number }) => number)).toEqual([1, 2]);
});

test('phases come, change and go', async () => {
  const params = await withStudy();
  const added = await call(phaseApi.add, {
    params,
    body: { title: 'Interim', kind: 'study', firstWave: '2020-08', lastWave: '2020-09' },
  });
  const one = { ...params, phase: 'interim' };
  expect(await call(phaseApi.get, { params: one })).toEqual(added);
  const changed = await call(phaseApi.change, { params: one, body: { report: 'Interim report' } });
  expect((await call(phaseApi.list, { params })).items).toEqual([changed]);
  await call(phaseApi.remove, { params: one });
  expect((await call(phaseApi.list, { params })).items).toEqual([]);
});
