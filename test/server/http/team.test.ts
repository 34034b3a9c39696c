import { get } from 'node:http';
import { expect, test } from 'vitest';
import { addArea } from '#server/service/area.ts';
import { addStudy } from '#server/service/study.ts';
import type { Who, World } from '#server/service/world.ts';
import { findFirstAccount } from '#server/store/control/account.ts';
import type { StudyId } from '#shared/ids.ts';
import { browserAt, member, PASSWORD, servedTeam } from '#test/support/accounts.ts';

async function team() {
  let study = '' as StudyId;
  let apart = '' as StudyId;
  const serving = await servedTeam(async (world, local) => {
    ({ id: study } = addStudy(world, local, { title: 'Two towns', areas: ['North'], from: '2020-08' }));
    ({ id: apart } = addStudy(world, local, { title: 'Apart', areas: ['South'], from: '2020-08' }));
    await member(world, { name: 'Mira Sandhu', founds: true, places: [[study, 'owner']] });
    await member(world, { name: 'Tom Okafor', places: [[study, 'researcher']] });
    await member(world, { name: 'Ben Loe' });
  });
  return { ...serving, study, apart };
}

/** What comes in over an open stream of a study's deeds, and whether it was ended by the server. */
function follow(address: string, cookie: string, study: StudyId) {
  const seen = { text: '', status: 0, isOver: false };
  let onChange = () => {};
  const until = async (met: () => boolean) => {
    while (!met()) await new Promise<void>((resolve) => (onChange = resolve));
  };
  get(
    `${address}/api/studies/${study}/journal`,
    { headers: { Cookie: cookie, Accept: 'text/event-stream' } },
    (response) => {
      seen.status = response.statusCode ?? 0;
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        seen.text += piece;
        onChange();
      });
      response.on('end', () => {
        seen.isOver = true;
        onChange();
      });
    },
  );
  return { seen, until };
}

const deed = (world: World, study: StudyId, name: string): void => {
  const account = findFirstAccount(world.control);
  if (!account) throw new Error('Nobody owns this folder.');
  const who: Who = { account, key: null, as: 'local', founds: true };
  addArea(world, who, study, { name });
};

test('one sees the studies one belongs to and no other, by id, by title, in lists and in errors', async () => {
  const { enter, study, apart } = await team();
  const [tom, ben] = [await enter('Tom'), await enter('Ben')];
  type Listed = { items: { title: string }[]; unreadable: unknown[] };
  const listed = async (browser: typeof tom) => (await browser.ask('GET', '/api/studies')).json as Listed;
  expect((await listed(tom)).items.map(({ title }) => title)).toEqual(['Two towns']);
  expect(await listed(ben)).toMatchObject({ items: [], unreadable: [] });
  expect((await tom.ask('GET', '/api/me')).json).toMatchObject({
    roles: { [study]: 'researcher' },
    founds: false,
  });
  const nowhere = '00000000-0000-4000-8000-000000000000';
  const bodies = await Promise.all(
    [apart, nowhere, 'Apart', 'Nowhere'].map(async (one) => {
      const { status, body } = await tom.ask('GET', `/api/studies/${one}`);
      return `${status} ${body.replaceAll(one, '…')}`;
    }),
  );
  expect(new Set(bodies)).toEqual(
    new Set(['404 {"error":{"code":"not-found","message":"There is no study “…” here."}}']),
  );
  const made = { title: 'Mine', areas: [] };
  expect((await tom.ask('POST', '/api/studies', { body: made })).status).toBe(403);
  const mira = await enter('Mira');
  const { json } = await mira.ask('POST', '/api/studies', { body: made });
  expect((await mira.ask('GET', '/api/me')).json).toMatchObject({
    roles: { [(json as { id: string }).id]: 'owner' },
  });
});

test('an invited colleague makes an account, works, and is out of the study at once when taken off the team', async () => {
  const { address, enter, study, folder } = await team();
  const mira = await enter('Mira');
  const invited = await mira.ask('POST', `/api/studies/${study}/invitations`, {
    body: { email: 'Ada@Example.org', name: 'Ada Obi', role: 'researcher' },
  });
  expect(invited.status).toBe(201);
  const { address: link, text } = invited.json as { address: string; text: string };
  expect(text).toContain(link);
  const token = link.split('#')[1];
  const ada = browserAt(address);
  expect((await ada.ask('POST', '/api/invitation', { body: { token } })).json).toMatchObject({
    study: 'Two towns',
    role: 'researcher',
    email: 'ada@example.org',
    by: 'Mira Sandhu',
    hasAccount: false,
    signedInAs: null,
  });
  const accepted = await ada.ask('POST', '/api/invitation/accept', { body: { token, password: PASSWORD } });
  expect(accepted.json).toMatchObject({ name: 'Ada Obi', initials: 'AO', roles: { [study]: 'researcher' } });
  expect((await ada.ask('POST', `/api/studies/${study}/areas`, { body: { name: 'West' } })).status).toBe(201);
  // It works once.
  const second = browserAt(address);
  expect(
    (await second.ask('POST', '/api/invitation/accept', { body: { token, password: PASSWORD } })).status,
  ).toBe(404);
  const { items } = (await mira.ask('GET', `/api/studies/${study}/access`)).json as { items: unknown[] };
  expect(items[0]).toMatchObject({
    who: 'Ada Obi',
    as: 'researcher',
    about: 'Joined, invited by Mira Sandhu',
  });

  const { seen, until } = follow(address, ada.cookie, study);
  await until(() => seen.text.includes('Added the area West'));
  const { id } = (await ada.ask('GET', '/api/me')).json as { id: string };
  expect((await ada.ask('DELETE', `/api/studies/${study}/team/${id}`)).status).toBe(403);
  expect((await mira.ask('DELETE', `/api/studies/${study}/team/${id}`)).status).toBe(200);
  await until(() => seen.isOver);
  deed(folder.world, study, 'East');
  expect(seen.text).not.toContain('East');
  expect((await ada.ask('GET', `/api/studies/${study}`)).status).toBe(404);
  expect((await ada.ask('GET', '/api/me')).json).toMatchObject({ roles: {} });
});

test('a stream of deeds ends when its reader signs out, and whoever does the next deed notices nothing', async () => {
  const { address, enter, study, folder } = await team();
  const tom = await enter('Tom');
  const { seen, until } = follow(address, tom.cookie, study);
  await until(() => seen.text.includes('Made the study'));
  await tom.ask('POST', '/api/sign-out-everywhere', { body: {} });
  deed(folder.world, study, 'West');
  await until(() => seen.isOver);
  expect(seen.text).not.toContain('West');
});

test('only owners see addresses, invitations and who saw what, and change the team', async () => {
  const { enter, study } = await team();
  const [mira, tom] = [await enter('Mira'), await enter('Tom')];
  type Team = { items: { name: string; email: string | null; isMe: boolean }[] };
  const names = async (browser: typeof tom) =>
    ((await browser.ask('GET', `/api/studies/${study}/team`)).json as Team).items
      .map(({ name, email, isMe }) => `${name} ${email} ${isMe}`)
      .sort();
  expect(await names(tom)).toContain('Tom Okafor null true');
  expect(await names(mira)).toContain('Tom Okafor tom@example.org false');
  for (const path of ['invitations', 'access'])
    expect((await tom.ask('GET', `/api/studies/${study}/${path}`)).json).toHaveProperty('error');
  const invited = await tom.ask('POST', `/api/studies/${study}/invitations`, {
    body: { email: 'a@example.org', role: 'owner' },
  });
  expect(invited.status).toBe(403);
});

test('a coordinator’s link is made, opened, told of and taken back over the wire', async () => {
  const { enter, study } = await team();
  const [mira, tom] = [await enter('Mira'), await enter('Tom')];
  const at = `/api/studies/${study}`;
  await tom.ask('POST', `${at}/participants`, { body: { pseudonym: 'N-01', area: 'North', panel: true } });
  const made = await tom.ask('POST', `${at}/participants/N-01/links`, { body: {} });
  expect([made.status, made.json]).toMatchObject([201, { state: 'open', openedAt: null, by: 'Tom Okafor' }]);
  const { id } = made.json as { id: string };
  expect((await tom.ask('GET', `${at}/participants/N-01/links`)).body).not.toContain('/mine/');
  expect((await tom.ask('DELETE', `${at}/participants/N-01/links/${id}`)).json).toMatchObject({
    state: 'revoked',
  });
  type Log = { items: { who: string; as: string; what: string; about: string }[] };
  const { items } = (await mira.ask('GET', `${at}/access`)).json as Log;
  expect(items.map(({ who, as, what, about }) => [who, as, what, about]).slice(0, 2)).toEqual([
    ['Tom Okafor', 'researcher', 'link-revoked', 'N-01'],
    ['Tom Okafor', 'researcher', 'link-made', 'N-01'],
  ]);
});
