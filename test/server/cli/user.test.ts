import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { holdFolder } from '#server/io/lock.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { addParticipant } from '#server/service/participant.ts';
import { signIn } from '#server/service/sign-in.ts';
import type { User } from '#server/service/user.ts';
import { cliIn } from '#test/support/cli.ts';
import { testServer } from '#test/support/serve.ts';
import { testFolder } from '#test/support/world.ts';

const WORDS = 'a quiet orchard wall';
const mira = ['user', 'add', '--email', 'Mira@Example.org', '--name', 'Mira Sandhu', '--password-stdin'];
const tom = ['--email', 'tom@example.org', '--name', 'Tom Okafor', '--password-stdin'];

async function mayEnter(folder: string, email: string, password: string): Promise<boolean> {
  const { world, close } = openDataFolder(folder);
  const caller = { from: 'here', agent: '', token: null };
  return signIn(world, { email, password }, caller)
    .then(() => true)
    .catch(() => false)
    .finally(close);
}

test('the first account takes over what was done here before, and owns the studies that nobody owns', async () => {
  const folder = testFolder();
  const cli = cliIn(folder, { input: `${WORDS}\n` });
  expect((await cli('user', 'list')).code).toBe(3);
  await cli('study', 'create', '--title', 'Two towns', '--areas', 'North', '--from', '2020-08');
  expect((await cli('user', 'list')).out).toMatch(/^Nobody signs in here/);
  const made = await cli(...mira, '--json');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.document<User>()).toMatchObject({
    email: 'mira@example.org',
    initials: 'MS',
    founds: true,
    studies: [{ title: 'Two towns', role: 'owner' }],
  });
  expect(await mayEnter(folder, 'mira@example.org', WORDS)).toBe(true);
  expect(readFileSync(path.join(folder, 'control.sqlite')).includes(WORDS)).toBe(false);
  const { world, local, close } = openDataFolder(folder);
  expect([local.account.name, local.as, world.studies.ids().length]).toEqual(['Mira Sandhu', 'local', 1]);
  close();
});

test('a colleague is added to one study, given a new password, and removed; the last account leaves the machine to itself', async () => {
  const folder = testFolder();
  const cli = cliIn(folder, { input: `${WORDS}\n` });
  await cli('study', 'create', '--title', 'Two towns');
  await cli(...mira);
  const added = await cli('user', 'add', ...tom, '--study', 'Two towns', '--role', 'observer', '--json');
  expect(added.document<User>()).toMatchObject({ founds: false, studies: [{ role: 'observer' }] });
  expect((await cli('user', 'list')).out).toMatch(/tom@example\.org +Tom Okafor +no +Two towns \(observer\)/);
  expect((await cli('user', 'remove', '--email', 'mira@example.org')).code).toBe(5);
  const anew = await cliIn(folder, { input: 'seven herons at noon' })(
    'user',
    'passwd',
    '--email',
    'TOM@example.org',
    '--password-stdin',
  );
  expect([anew.code, anew.err]).toEqual([0, '']);
  expect(await mayEnter(folder, 'tom@example.org', 'seven herons at noon')).toBe(true);
  expect((await cli('user', 'remove', '--email', 'tom@example.org')).out).toBe(
    'tom@example.org signs in no more; 1 account left.',
  );
  expect(await mayEnter(folder, 'tom@example.org', 'seven herons at noon')).toBe(false);
  expect((await cli('user', 'remove', '--email', 'mira@example.org')).out).toContain(
    'this program answers this machine alone',
  );
  expect((await cli('study', 'list')).out).toContain('Two towns');
});

test('a password is typed twice and not shown, handed in, or refused; never a word of the command', async () => {
  const folder = testFolder();
  const answers = ['short', WORDS, 'another one here', WORDS, WORDS];
  const asked = mira.filter((word) => word !== '--password-stdin');
  const typed = await cliIn(folder, { answers })(...asked);
  expect([typed.code, answers]).toEqual([0, []]);
  expect(typed.err).toBe('A password has at least 12 characters; a few words will do.\nThe two differ.\n');
  const cli = cliIn(folder, { input: 'password1234' });
  for (const [args, code] of [
    [['user', 'add', ...tom], 4],
    [['user', 'add', '--email', 'tom@example.org', '--name', 'Tom Okafor'], 2],
    [['user', 'add', ...tom, '--password', WORDS], 2],
    [['user', 'add', ...tom, '--role', 'observer'], 2],
    [['user', 'passwd', '--email', 'nobody@example.org', '--password-stdin'], 3],
    [['user', 'remove', '--email', 'nobody@example.org'], 3],
  ] as const)
    expect([args, (await cli(...args)).code]).toEqual([args, code]);
  const again = await cliIn(folder, { input: WORDS })(...mira);
  expect([again.code, again.err]).toEqual([
    5,
    expect.stringContaining('There is an account under mira@example.org already.'),
  ]);
});

test('accounts and links are left alone while a server holds the folder', async () => {
  const folder = testFolder();
  const release = holdFolder(folder);
  expect((await cliIn(folder, { input: WORDS })(...mira)).code).toBe(5);
  expect((await cliIn(folder)('invite', '--study', 'x', '--participant', 'y')).code).toBe(5);
  release();
});

test('a coordinator’s link is printed once, under the address people use', async () => {
  const folder = testFolder();
  const cli = cliIn(folder);
  await cli('study', 'create', '--title', 'Two towns', '--areas', 'North', '--from', '2020-08');
  const options = ['--study', 'Two towns', '--participant', 'N-01', '--public', 'https://study.example'];
  expect((await cli('invite', ...options)).code).toBe(3);
  const { world, local, close } = openDataFolder(folder);
  addParticipant(world, local, 'Two towns', { pseudonym: 'N-01', area: 'North', panel: true });
  close();
  const made = await cli('invite', ...options, '--json');
  expect([made.code, made.err]).toEqual([0, '']);
  expect(made.document<{ address: string }>().address).toMatch(/^https:\/\/study\.example\/mine\/[\w-]{43}$/);
  expect((await cli('invite', ...options, '--days', '0')).code).toBe(2);
  expect((await cli('invite', ...options.slice(0, 4), '--public', 'nowhere')).code).toBe(4);
});

test('an address that others reach is not served before there is an owner, and the one command is said', async () => {
  for (const asked of [['--host', '0.0.0.0'], ['--trust-proxy'], ['--public', 'https://study.example']]) {
    const refused = await cliIn(testFolder())('serve', '--port', '0', ...asked);
    expect(refused.code).toBe(4);
    expect(refused.err).toContain(
      'anybody there could read the study. Make the owner’s account first: throughline user add --email',
    );
  }
});

test('on a terminal the owner’s account is made first, and what is no address or no password is asked again', async () => {
  const { address } = await testServer();
  const folder = testFolder();
  const answers = ['Mira Sandhu', 'nonsense', 'mira@example.org', 'mira@example.org', WORDS, WORDS];
  // The port is taken, so that nothing stays running.
  const served = await cliIn(folder, { answers })(
    'serve',
    '--host',
    '0.0.0.0',
    '--port',
    new URL(address).port,
  );
  expect([served.code, answers]).toEqual([5, []]);
  expect(served.err).toMatch(
    /First comes the owner.+your own name.+Mira Sandhu signs in as mira@example\.org\..+is in use/s,
  );
  expect((await cliIn(folder)('user', 'list')).out).toContain('mira@example.org');
});
