import { expect, test } from 'vitest';
import { accessed, accessLog } from '#server/service/access-log.ts';
import { addParticipant, identify } from '#server/service/participant.ts';
import {
  leave,
  links,
  makeLink,
  openLink,
  revokeLink,
  revokeLinks,
  studyOfLink,
  visitOf,
} from '#server/service/participant-link.ts';
import { beginSession, signedIn } from '#server/service/session.ts';
import { trashStudy } from '#server/service/study.ts';
import { all } from '#server/store/database.ts';
import { member } from '#test/support/accounts.ts';
import { testStudy } from '#test/support/study.ts';

const BASE = 'https://study.example';
const DAY_MS = 24 * 60 * 60 * 1000;

function coordinated() {
  const made = testStudy();
  const { world, who, study } = made;
  const person = addParticipant(world, who, study, { pseudonym: 'N-01', area: 'North', panel: true });
  const later = (days: number) => made.at(new Date(Date.parse(world.now()) + days * DAY_MS).toISOString());
  const make = (days?: number) => {
    const { id, address } = makeLink(world, who, study, 'N-01', { base: BASE, days });
    return { id, address, token: address.replace(`${BASE}/mine/`, '') };
  };
  return { ...made, person, later, make };
}

test('a link carries 256 bits, is kept as a hash alone, and opens one participant’s pages', () => {
  const { world, study, who, person, make } = coordinated();
  const { id, address, token } = make();
  expect(address).toMatch(/^https:\/\/study\.example\/mine\/[\w-]{43}$/);
  const kept = JSON.stringify(all(world.control, 'SELECT * FROM participant_link'));
  expect([kept.includes(token), kept.includes(world.hash(token))]).toEqual([false, true]);
  const opened = openLink(world, token, 'A phone');
  expect(opened.visit).toEqual({ study, participant: person.id, link: id });
  expect(visitOf(world, opened.token)).toEqual(opened.visit);
  expect(links(world, who, study, 'N-01')).toMatchObject([
    { state: 'open', openedAt: world.now(), by: 'Researcher' },
  ]);
  // What one carries is not the link, no account comes of it, and it can be left.
  expect([visitOf(world, token), signedIn(world, opened.token)]).toEqual([undefined, undefined]);
  leave(world, opened.token);
  expect(visitOf(world, opened.token)).toBeUndefined();
});

test('one that ended, was taken back, or never was says the same, and whoever was in is out at once', () => {
  const { world, study, who, later, make } = coordinated();
  const [short, taken, lasting] = [make(1), make(), make()];
  const [onShort, onTaken, onLasting] = [short, taken, lasting].map(
    ({ token }) => openLink(world, token, '').token,
  );
  revokeLink(world, who, study, 'N-01', taken.id);
  expect(visitOf(world, onTaken ?? '')).toBeUndefined();
  later(1);
  expect(visitOf(world, onShort ?? '')).toBeUndefined();
  expect(visitOf(world, onLasting ?? '')).toBeDefined();
  for (const token of [short.token, taken.token, 'never'])
    expect(() => openLink(world, token, '')).toThrow('This link does not open anything any more.');
  expect([studyOfLink(world, short.token), studyOfLink(world, 'never')]).toEqual([study, null]);
  expect(revokeLinks(world, who, study, 'N-01')).toBe(1);
  expect(visitOf(world, onLasting ?? '')).toBeUndefined();
  expect(
    links(world, who, study, 'N-01')
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['expired', 'revoked', 'revoked']);
});

test('making, opening and taking back are written down under the pseudonym, never under the name', () => {
  const { world, study, who, make } = coordinated();
  identify(world, who, study, 'N-01', { name: 'Ruth Iveson', email: 'ruth@example.org', note: '' });
  const { id, token } = make();
  const { visit } = openLink(world, token, '');
  accessed(world, visit, study, 'coordinator-page', 'My area so far');
  revokeLink(world, who, study, 'N-01', id);
  const { items } = accessLog(world, who, study, {});
  expect(items.map((one) => [one.who, one.as, one.what, one.about])).toEqual([
    ['Researcher', 'this machine', 'link-revoked', 'N-01'],
    ['N-01', 'link', 'coordinator-page', 'My area so far'],
    ['Researcher', 'this machine', 'link-made', 'N-01'],
    ['Researcher', 'this machine', 'identity', 'N-01'],
  ]);
  expect(JSON.stringify(items)).not.toMatch(/Ruth|example/);
});

test('those who only read or write reports make no links and are told of none', async () => {
  const { world, study, make } = coordinated();
  make();
  const ada = await member(world, { name: 'Ada Obi', places: [[study, 'author']] });
  expect(() => makeLink(world, ada, study, 'N-01', { base: BASE })).toThrow(
    /As (an )?author of this study you may not/,
  );
  expect(() => links(world, ada, study, 'N-01')).toThrow(/author/);
});

test('while its study lies in the trash a link opens nothing, and whoever was in is out', () => {
  const { world, study, who, make } = coordinated();
  const { token } = make();
  const { token: carried } = openLink(world, token, 'A phone');
  trashStudy(world, who, study, true);
  expect(visitOf(world, carried)).toBeUndefined();
  expect(() => openLink(world, token, 'A phone')).toThrow('does not open anything any more');
  trashStudy(world, who, study, false);
  expect(visitOf(world, carried)).toBeDefined();
});

test('a cookie of a visit signs nobody in, and one of somebody signed in opens nobody’s pages', async () => {
  const { world, make } = coordinated();
  const { token } = openLink(world, make().token, 'A phone');
  expect(signedIn(world, token)).toBeUndefined();
  const { account } = await member(world, { name: 'Tom Okafor' });
  const session = beginSession(world, { account: account.id, link: null }, 'A browser');
  expect(signedIn(world, session.token)).toBeDefined();
  expect(visitOf(world, session.token)).toBeUndefined();
});

test('opening a link ends the visit that stood before it in the same browser', () => {
  const { world, make } = coordinated();
  const first = openLink(world, make().token, '');
  const second = openLink(world, make().token, '', first.token);
  expect([visitOf(world, first.token), visitOf(world, second.token)]).toEqual([undefined, second.visit]);
});
