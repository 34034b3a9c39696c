import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { accountApi } from '#shared/api/account.ts';
import { consentApi } from '#shared/api/consent.ts';
import { engagementApi } from '#shared/api/engagement.ts';
import { participantApi } from '#shared/api/participant.ts';
import { studyApi } from '#shared/api/study.ts';
import { testPage } from '#test/support/call.ts';

async function withStudy() {
  await testPage();
  const { id } = await call(studyApi.add, {
    body: { title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-10' },
  });
  return { study: id };
}

test('participants answer to id and pseudonym, come and go', async () => {
  const params = await withStudy();
  const added = await call(participantApi.add, {
    params,
    body: { pseudonym: 'N-01', area: 'North', panel: true },
  });
  const one = { ...params, participant: 'n-01' };
  expect(await call(participantApi.get, { params: one })).toEqual(added);
  const changed = await call(participantApi.change, { params: one, body: { role: 'coordinator' } });
  expect((await call(participantApi.list, { params })).items).toEqual([changed]);
  await expect(
    call(participantApi.change, { params: one, body: { role: 'late', rev: added.rev } }),
  ).rejects.toMatchObject({ status: 409, current: changed });
  expect(await call(participantApi.remove, { params: one, query: { rev: changed.rev } })).toEqual({
    id: added.id,
  });
  await expect(call(participantApi.get, { params: one })).rejects.toMatchObject({ status: 404 });
});

test('an identity is asked for by itself, and no list of participants holds it', async () => {
  const params = await withStudy();
  await call(participantApi.add, { params, body: { pseudonym: 'N-01' } });
  const one = { ...params, participant: 'N-01' };
  const identity = { name: 'O. Q.', email: 'oq@example.org', note: '' };
  expect(await call(participantApi.identify, { params: one, body: identity })).toEqual(identity);
  expect(await call(participantApi.identity, { params: one })).toEqual(identity);
  expect(JSON.stringify(await call(participantApi.list, { params }))).not.toContain('example.org');
});

test('an engagement is put in its place, read and removed', async () => {
  const params = await withStudy();
  await call(participantApi.add, { params, body: { pseudonym: 'N-01' } });
  const set = await call(engagementApi.set, {
    params,
    body: { participant: 'N-01', wave: '2020-08', state: 'missed', reason: 'ill' },
  });
  const one = { ...params, engagement: set.id };
  expect(await call(engagementApi.get, { params: one })).toEqual(set);
  expect(await call(engagementApi.list, { params, query: { wave: '2020-08' } })).toEqual({
    items: [set],
    next: null,
  });
  await call(engagementApi.remove, { params: one });
  expect((await call(engagementApi.list, { params })).items).toEqual([]);
});

test('a consent is recorded and stays', async () => {
  const params = await withStudy();
  await call(participantApi.add, { params, body: { pseudonym: 'N-01' } });
  const added = await call(consentApi.add, {
    params,
    body: { participant: 'N-01', item: 'quote', answer: 'yes', on: '2020-08-20' },
  });
  expect(await call(consentApi.get, { params: { ...params, consent: added.id } })).toEqual(added);
  expect((await call(consentApi.list, { params, query: { participant: 'N-01' } })).items).toEqual([added]);
});

test('a researcher reads and changes their own name', async () => {
  await testPage();
  const me = await call(accountApi.get, {});
  const changed = await call(accountApi.change, { body: { name: 'Ines Duarte', initials: 'ID' } });
  expect(changed).toEqual({ ...me, name: 'Ines Duarte', initials: 'ID' });
  expect(await call(accountApi.get, {})).toEqual(changed);
});
