import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { policiesApi } from '#shared/api/policies.ts';
import { studyApi } from '#shared/api/study.ts';
import { defaultPolicies } from '#shared/study/policies.ts';
import { testPage } from '#test/support/call.ts';

test('thresholds are read, previewed and changed, and a change that was not seen is refused', async () => {
  await testPage();
  const { id: study, rev } = await call(studyApi.add, {
    body: { title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-09' },
  });
  const params = { study };
  expect(await call(policiesApi.get, { params })).toEqual({ ...defaultPolicies, rev });
  expect(await call(policiesApi.preview, { params, body: { absenceWords: 1 } })).toEqual({
    cells: [],
    marks: 0,
    stories: [],
    statuses: [],
    stale: [],
  });
  const changed = await call(policiesApi.change, { params, body: { absenceWords: 600, rev } });
  expect(changed).toMatchObject({ ...defaultPolicies, absenceWords: 600 });
  expect((await call(studyApi.get, { params })).policies.absenceWords).toBe(600);
  await expect(call(policiesApi.change, { params, body: { absenceWords: 1, rev } })).rejects.toMatchObject({
    status: 409,
    current: changed,
  });
});

test('a threshold that makes no sense is refused with the field, previewed or kept', async () => {
  await testPage();
  const { id: study } = await call(studyApi.add, { body: { title: 'Two towns' } });
  const params = { study };
  for (const body of [
    { absenceWords: -1 },
    { shareSizes: [9, 3] as [number, number] },
    { strengthRatio: 0.5 },
  ]) {
    const refusal = { status: 400, field: expect.stringContaining(Object.keys(body)[0] ?? '') };
    await expect(call(policiesApi.preview, { params, body })).rejects.toMatchObject(refusal);
    await expect(call(policiesApi.change, { params, body })).rejects.toMatchObject(refusal);
  }
});
