import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { assessmentApi } from '#shared/api/assessment.ts';
import { linkApi } from '#shared/api/link.ts';
import { nextStepApi } from '#shared/api/next-step.ts';
import { statusApi } from '#shared/api/status.ts';
import { themeApi } from '#shared/api/theme.ts';
import { trajectoryApi } from '#shared/api/trajectory.ts';
import { watchApi } from '#shared/api/watch.ts';
import { servedStudy } from '#test/support/served.ts';

async function withThreat() {
  const served = await servedStudy();
  const { params } = served;
  const { id: threat } = await call(themeApi.add, { params, body: { title: 'Burnout', kind: 'threat' } });
  return { ...served, threat };
}

test('an assessment is set, found and removed', async () => {
  const { params, theme } = await servedStudy();
  const cell = { theme, area: 'North', wave: '2020-08' };
  const set = await call(assessmentApi.set, { params, body: { ...cell, prominence: 2, state: 'draft' } });
  expect((await call(assessmentApi.list, { params, query: { wave: '2020-08' } })).items).toEqual([set]);
  const one = { ...params, assessment: set.id };
  expect(await call(assessmentApi.get, { params: one })).toMatchObject({ prominence: 2, stale: false });
  await call(assessmentApi.remove, { params: one, query: { rev: set.rev } });
  expect((await call(assessmentApi.list, { params })).items).toEqual([]);
});

test('a trajectory is confirmed against the rule only with a reason', async () => {
  const { params } = await servedStudy();
  const body = { theme: 'Trust', area: 'North', label: 'steady' as const };
  await expect(call(trajectoryApi.set, { params, body })).rejects.toMatchObject({
    status: 400,
    field: 'reason',
  });
  const set = await call(trajectoryApi.set, { params, body: { ...body, reason: 'known from before' } });
  expect((await call(trajectoryApi.list, { params })).items).toEqual([set]);
  const one = { ...params, trajectory: set.id };
  expect(await call(trajectoryApi.get, { params: one })).toEqual(set);
  await call(trajectoryApi.remove, { params: one });
  expect((await call(trajectoryApi.list, { params })).items).toEqual([]);
});

test('a status is recorded, and avoided is refused without a history', async () => {
  const { params, threat } = await withThreat();
  const body = { theme: threat, area: 'North', wave: '2020-09' };
  const record = await call(statusApi.add, { params, body: { ...body, status: 'showing' } });
  await expect(call(statusApi.add, { params, body: { ...body, status: 'avoided' } })).rejects.toMatchObject({
    status: 400,
    message: 'It has shown here, so it can no longer be avoided, only overcome.',
  });
  expect((await call(statusApi.list, { params, query: { theme: threat } })).items).toEqual([record]);
  expect(await call(statusApi.get, { params: { ...params, status: record.id } })).toEqual(record);
});

test('a watch item is set, found and removed', async () => {
  const { params, threat } = await withThreat();
  const set = await call(watchApi.set, { params, body: { theme: threat, question: 'A week off?' } });
  expect((await call(watchApi.list, { params })).items).toEqual([set]);
  const one = { ...params, watch: set.id };
  expect(await call(watchApi.get, { params: one })).toEqual(set);
  await call(watchApi.remove, { params: one });
  expect((await call(watchApi.list, { params })).items).toEqual([]);
});

test('a link is added, changed, found and removed', async () => {
  const { params, theme, threat } = await withThreat();
  const added = await call(linkApi.add, {
    params,
    body: { from: 'Burnout', to: 'Trust', type: 'endangers', basis: 'participant', areas: ['North'] },
  });
  expect(added).toMatchObject({ from: threat, to: theme });
  const one = { ...params, link: added.id };
  const changed = await call(linkApi.change, { params: one, body: { type: 'undermines' } });
  expect((await call(linkApi.list, { params, query: { with: 'trust' } })).items).toEqual([changed]);
  expect(await call(linkApi.get, { params: one })).toEqual(changed);
  await call(linkApi.remove, { params: one });
  expect((await call(linkApi.list, { params })).items).toEqual([]);
});

test('a next step is added, changed, found and removed', async () => {
  const { params } = await servedStudy();
  const added = await call(nextStepApi.add, {
    params,
    body: { text: 'A rota', area: 'North', owner: 'N-01' },
  });
  const one = { ...params, step: added.id };
  const changed = await call(nextStepApi.change, { params: one, body: { state: 'started' } });
  expect((await call(nextStepApi.list, { params, query: { state: 'started' } })).items).toEqual([changed]);
  expect(await call(nextStepApi.get, { params: one })).toEqual(changed);
  await call(nextStepApi.remove, { params: one });
  expect((await call(nextStepApi.list, { params })).items).toEqual([]);
});
