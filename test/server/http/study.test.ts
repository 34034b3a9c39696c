import path from 'node:path';
import { expect, test } from 'vitest';
import { call } from '#client/lib/call.ts';
import { openStudyFile } from '#server/store/study/open.ts';
import { studyApi } from '#shared/api/study.ts';
import { testPage } from '#test/support/call.ts';

test('a study that somebody changed meanwhile does not go to the trash unseen', async () => {
  await testPage();
  const { id: study, rev } = await call(studyApi.add, { body: { title: 'Two towns' } });
  const changed = await call(studyApi.change, { params: { study }, body: { title: 'Three towns' } });
  await expect(call(studyApi.trash, { params: { study }, query: { rev } })).rejects.toMatchObject({
    status: 409,
    current: changed,
  });
  const trashed = await call(studyApi.trash, { params: { study }, query: { rev: changed.rev } });
  expect(trashed.trashedAt).not.toBe(null);
});

test('the sample study is brought back from the trash where it is asked for again', async () => {
  await testPage();
  const { id: study } = await call(studyApi.sample, {});
  await call(studyApi.trash, { params: { study } });
  expect(await call(studyApi.sample, {})).toMatchObject({ id: study, trashedAt: null });
});

test('a study file left by a stop is named in the list, and asked for refused with what to do', async () => {
  const { folder } = await testPage();
  const study = '00000000-0000-4000-8000-0000000000aa';
  openStudyFile(path.join(folder.world.folder, 'studies', `${study}.throughline`)).close();
  expect((await call(studyApi.list, {})).unreadable).toMatchObject([{ id: study }]);
  await expect(call(studyApi.get, { params: { study } })).rejects.toMatchObject({
    status: 415,
    help: expect.stringContaining('Take the file away'),
  });
});
