import { expect, test } from 'vitest';
import { accessed, accessLog } from '#server/service/access-log.ts';
import { me } from '#server/service/account.ts';
import {
  acceptInvitation,
  invitations,
  invite,
  revokeInvite,
  seeInvitation,
} from '#server/service/invitation.ts';
import { addParticipant } from '#server/service/participant.ts';
import { makeLink } from '#server/service/participant-link.ts';
import { sessions, signedIn } from '#server/service/session.ts';
import { signIn } from '#server/service/sign-in.ts';
import { changeRole, removeMember, team } from '#server/service/team.ts';
import type { Who } from '#server/service/world.ts';
import { all } from '#server/store/database.ts';
import { emailOf, member, PASSWORD } from '#test/support/accounts.ts';
import { testStudy } from '#test/support/study.ts';

const BASE = 'https://study.example';
const DAY_MS = 24 * 60 * 60 * 1000;
const caller = { from: '10.0.0.1', agent: 'A browser', token: null };

async function peopled() {
  const made = testStudy();
  const { world, study } = made;
  const mira = await member(world, { name: 'Mira Sandhu', founds: true, places: [[study, 'owner']] });
  const tom = await member(world, { name: 'Tom Okafor', places: [[study, 'observer']] });
  const later = (days: number) => made.at(new Date(Date.parse(world.now()) + days * DAY_MS).toISOString());
  const invited = (email = 'ada@example.org') => {
    const { id, address } = invite(world, mira, study, { email, name: 'Ada Obi', role: 'author' }, BASE);
    return { id, token: address.split('#')[1] ?? '' };
  };
  return { ...made, mira, tom, later, invited };
}

test('a study keeps its last owner, whoever asks', async () => {
  const { world, study, mira, tom } = await peopled();
  const { id } = mira.account;
  expect(() => removeMember(world, mira, study, id)).toThrow('A study has at least one owner');
  expect(() => changeRole(world, mira, study, id, 'observer')).toThrow('A study has at least one owner');
  expect(changeRole(world, mira, study, id, 'owner').role).toBe('owner');
  changeRole(world, mira, study, tom.account.id, 'owner');
  expect(removeMember(world, tom, study, id)).toEqual({ id });
  expect(team(world, tom, study).map(({ name, role }) => [name, role])).toEqual([['Tom Okafor', 'owner']]);
  expect(() => team(world, mira, study)).toThrow('There is no study');
});

test('an invitation is kept as a hash, told without its token, and works once', async () => {
  const { world, study, mira, invited } = await peopled();
  const { token } = invited();
  const kept = JSON.stringify(all(world.control, 'SELECT * FROM invitation'));
  expect([kept.includes(token), kept.includes(world.hash(token))]).toEqual([false, true]);
  expect(JSON.stringify(invitations(world, mira, study))).not.toContain(token);
  const account = await acceptInvitation(world, null, { token, password: PASSWORD });
  expect(account).toMatchObject({ name: 'Ada Obi', email: 'ada@example.org', founds: false });
  expect(team(world, mira, study).map(({ name, role }) => `${name}: ${role}`)).toContain('Ada Obi: author');
  expect(() => seeInvitation(world, null, token)).toThrow('cannot be accepted any more');
  expect(invitations(world, mira, study)).toMatchObject([{ state: 'used' }]);
});

test('one that ended, was taken back, replaced by another, or never was says the same', async () => {
  const { world, study, mira, later, invited } = await peopled();
  const [old, revoked] = [invited('a@example.org'), invited('b@example.org')];
  revokeInvite(world, mira, study, revoked.id);
  const replaced = invited('c@example.org');
  invited('c@example.org');
  later(14);
  for (const { token } of [old, revoked, replaced, { token: 'x' }])
    await expect(acceptInvitation(world, null, { token, password: PASSWORD })).rejects.toThrow(
      'This invitation cannot be accepted any more.',
    );
  expect(new Set(invitations(world, mira, study).map(({ state }) => state))).toEqual(
    new Set(['expired', 'revoked']),
  );
});

test('whoever is no owner any more comes back by no invitation of theirs, nor lets anybody in', async () => {
  const { world, study, mira, tom } = await peopled();
  const { id } = tom.account;
  const invited = (email: string) => {
    changeRole(world, mira, study, id, 'owner');
    const { address } = invite(world, tom, study, { email, role: 'owner' }, BASE);
    return address.split('#')[1] ?? '';
  };
  const tokens = [invited('tom2@example.org')];
  changeRole(world, mira, study, id, 'researcher');
  tokens.push(invited('tom3@example.org'));
  changeRole(world, mira, study, id, 'researcher');
  addParticipant(world, tom, study, { pseudonym: 'N-01', area: 'North', panel: true });
  makeLink(world, tom, study, 'N-01', { base: BASE });
  const linksOf = (who: Who) => team(world, who, study).find((one) => one.id === id)?.links;
  expect([linksOf(mira), linksOf(tom)]).toEqual([1, null]);
  removeMember(world, mira, study, id);
  for (const token of tokens)
    await expect(acceptInvitation(world, null, { token, password: PASSWORD })).rejects.toThrow(
      'cannot be accepted any more',
    );
  expect(team(world, mira, study)).toHaveLength(1);
});

test('whoever has an account signs in and takes the place with it; nobody takes an address over', async () => {
  const { world, study, mira, invited } = await peopled();
  const ben = await member(world, { name: 'Ben Loe' });
  const { token } = invited(emailOf('Ben'));
  expect(seeInvitation(world, null, token).hasAccount).toBe(true);
  await expect(acceptInvitation(world, null, { token, password: 'another way in here' })).rejects.toThrow(
    'There is an account under this address already',
  );
  expect(seeInvitation(world, ben, token).signedInAs).toBe('Ben Loe');
  await acceptInvitation(world, ben, { token });
  expect(me(world, ben).roles).toEqual({ [study]: 'author' });
  expect(() => invite(world, mira, study, { email: emailOf('Ben'), role: 'owner' }, BASE)).toThrow(
    'Ben Loe belongs to this study already',
  );
});

test('an invitation with a password that is tried first stays open for a better one', async () => {
  const { world, invited } = await peopled();
  const { token } = invited();
  await expect(acceptInvitation(world, null, { token, password: 'Ada@example.org' })).rejects.toThrow(
    'your own',
  );
  await expect(acceptInvitation(world, null, { token })).rejects.toThrow('A password is needed');
  expect((await acceptInvitation(world, null, { token, password: PASSWORD })).name).toBe('Ada Obi');
});

test('a session ends after three idle days, and after thirty however busy', async () => {
  const { world, mira, later } = await peopled();
  const begin = async () =>
    (await signIn(world, { email: emailOf('Mira'), password: PASSWORD }, caller)).token;
  const idle = await begin();
  const busy = await begin();
  expect(sessions(world, mira, null)).toHaveLength(2);
  for (let day = 0; day < 29; day += 1) {
    later(1);
    expect(signedIn(world, busy)?.who.account.name).toBe('Mira Sandhu');
  }
  expect(signedIn(world, idle)).toBeUndefined();
  expect(sessions(world, mira, null)).toHaveLength(1);
  later(1);
  expect(signedIn(world, busy)).toBeUndefined();
});

test('owners read who saw what, the newest first and page by page; looking twice is one line', async () => {
  const { world, study, mira, tom, later } = await peopled();
  for (const name of ['a.csv', 'a.csv', 'b.csv']) accessed(world, tom, study, 'export', name);
  accessed(world, mira, study, 'identity', 'N-01');
  accessed(world, mira, study, 'identity', 'N-01');
  later(1);
  accessed(world, mira, study, 'identity', 'N-01');
  const first = accessLog(world, mira, study, { limit: 2 });
  expect(first.items.map(({ what }) => what)).toEqual(['identity', 'identity']);
  const rest = accessLog(world, mira, study, { after: first.next ?? '' });
  expect(rest.items.map(({ who, as, about }) => `${who} (${as}) ${about}`)).toEqual([
    'Tom Okafor (observer) b.csv',
    'Tom Okafor (observer) a.csv',
    'Tom Okafor (observer) a.csv',
  ]);
  expect(accessLog(world, mira, study, { what: 'identity' }).items).toHaveLength(2);
  expect(() => accessLog(world, tom, study, {})).toThrow(/for an observer|you may not/);
  expect(() => world.control.exec('DELETE FROM access')).toThrow('only added to');
});
