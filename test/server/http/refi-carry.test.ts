import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { startProject } from '#server/service/project-import.ts';
import { keepProject } from '#server/service/project-keep.ts';
import { StudyId } from '#shared/ids.ts';
import { type Browser, member, servedTeam } from '#test/support/accounts.ts';
import { wholeProject } from '#test/support/refi-whole.ts';
import { testFolder } from '#test/support/world.ts';

test('what came in as it came leaves with an owner, who is written down, and with nobody else', async () => {
  let study = '';
  const file = path.join(testFolder(), 'Visits.qdpx');
  writeFileSync(file, wholeProject());
  const serving = await servedTeam(async (world, local) => {
    const found = await startProject(world, local, null, [{ path: file, fileName: 'Visits.qdpx' }]);
    keepProject(world, local, found.study, found.id, { incomplete: true });
    study = StudyId.parse(found.study);
    await member(world, { name: 'Mira', places: [[found.study, 'owner']] });
    await member(world, { name: 'Tom', places: [[found.study, 'researcher']] });
  });
  const of = `/api/studies/${study}`;
  const mediaIn = async (browser: Browser, more = '') => {
    const { status, body } = await browser.ask('GET', `${of}/export?format=qdpx${more}`);
    return [status, /sources\/[\w-]+\.(pdf|jpeg)/.test(body)];
  };
  const toldTo = async (browser: Browser) =>
    JSON.stringify((await browser.ask('GET', `${of}/export/not-carried?format=qdpx`)).json);
  const [mira, tom] = [await serving.enter('Mira'), await serving.enter('Tom')];
  expect(await mediaIn(tom)).toEqual([200, false]);
  expect(await toldTo(tom)).toContain('a working copy that an owner takes');
  expect(await mediaIn(mira, '&carry=no')).toEqual([200, false]);
  expect(await mediaIn(mira)).toEqual([200, true]);
  expect(await toldTo(mira)).toContain('graphs (1)');
  const { json } = await mira.ask('GET', `${of}/access?what=original`);
  expect(json).toMatchObject({ items: [{ who: 'Mira', about: 'Visits.qdpx' }] });
});
