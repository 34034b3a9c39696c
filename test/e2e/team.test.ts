import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { applied, openSource, reader, turn } from './desk.ts';
import { test as base, expect, expectAccessible, start } from './support.ts';

const PASSWORD = 'a quiet orchard wall';
const SAID = 'We bid for it together, all three of us.';

/** Adds an account on the command line, as an administrator does before the program is opened to others. */
function addOwner(folder: string): void {
  const made = spawnSync(
    process.execPath,
    ['dist/server/cli.js', 'user', 'add', '--email', 'olive@example.org', '--name', 'Olive Hart'].concat([
      '--password-stdin',
      '--data',
      folder,
    ]),
    { cwd: path.resolve(import.meta.dirname, '..', '..'), input: `${PASSWORD}\n`, encoding: 'utf8' },
  );
  expect([made.status, made.stderr]).toEqual([0, '']);
}

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
  program: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-journey-'));
    addOwner(folder);
    const { address, stop } = await start(folder, false);
    await use(address);
    await stop();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Somebody else at a browser of their own. */
async function elsewhere(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL, viewport: { width: 1280, height: 800 } })).newPage();
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.keyboard.press('Enter');
}

/** Invites somebody on the page of the team; answers the address to pass on. */
async function invite(page: Page, email: string, name: string, role: string): Promise<string> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('radio', { name: new RegExp(`^${role}`) }).check();
  await dialog.getByRole('button', { name: 'Make the invitation' }).click();
  const address = await dialog.getByText(/^http:\S+$/).textContent();
  await dialog.getByRole('button', { name: 'Done' }).click();
  return address ?? '';
}

async function join(page: Page, address: string, study: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: `Join “${study}”` })).toBeVisible();
  expect(page.url()).toMatch(/\/join$/);
  await page.getByLabel('New password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Join the study' }).click();
  await expect(page.getByRole('heading', { level: 1, name: study, exact: true })).toBeVisible();
}

test('an owner signs in, invites a researcher and an observer, and each is offered what they may do', async ({
  browser,
  program: address,
}) => {
  const owner = await elsewhere(browser, address);
  await owner.goto('/?new=1');
  await expect(owner).toHaveURL(/\/sign-in\?from=/);
  await expectAccessible(owner);
  await signIn(owner, 'olive@example.org');
  await expect(owner.getByRole('heading', { name: 'Studies' })).toBeVisible();

  const post = async (to: string, data: unknown) => {
    const answer = await owner.request.post(`${address}/api/studies${to}`, {
      data,
      headers: { Origin: address },
    });
    return (await answer.json()) as { id: string };
  };
  const { id } = await post('', { title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-08' });
  await post(`/${id}/participants`, { pseudonym: 'N-01', area: 'North', panel: true });
  await post(`/${id}/themes`, { title: 'Bid together', kind: 'change' });
  const source = await post(`/${id}/sources`, {
    title: 'August talk',
    kind: 'interview',
    area: 'North',
    wave: '2020-08',
    participants: ['N-01'],
    text: `**INT:** And the money?\n\n**P:** ${SAID}\n`,
  });

  await owner.goto(`/studies/${id}/people/team`);
  await expect(owner.getByRole('list', { name: 'Team' })).toContainText('Olive Hart');
  const toRita = await invite(owner, 'rita@example.org', 'Rita Moss', 'researcher');
  const toObi = await invite(owner, 'obi@example.org', 'Obi Lane', 'observer');

  const researcher = await elsewhere(browser, address);
  await join(researcher, toRita, 'Two towns');
  await openSource(researcher, id, source.id);
  await turn(researcher, 2).click();
  for (const key of ['w', 'w', 'c']) await researcher.keyboard.press(key);
  await researcher
    .getByRole('dialog')
    .getByRole('option', { name: /Bid together/ })
    .click();
  await expect(applied(researcher, 'Bid together')).toBeVisible();
  await researcher.goto(`/studies/${id}/people/access`);
  await expect(researcher.getByText('This page is for the study’s owners.')).toBeVisible();
  await researcher.goto(`/studies/${id}/setup`);
  await expect(researcher.getByLabel('Title')).toBeEnabled();
  await expect(researcher.getByRole('button', { name: 'Put the whole study into the trash' })).toHaveCount(0);

  // Their session ends while they work: what they were about to do waits for them to sign in.
  await researcher.getByLabel('Title').fill('Two towns, one year');
  await researcher.context().clearCookies();
  await researcher.getByLabel('Title').blur();
  await expect(researcher.getByRole('dialog', { name: 'Sign in again' })).toBeVisible();
  await researcher.getByLabel('Password').fill(PASSWORD);
  await researcher.keyboard.press('Enter');
  await expect(owner.getByRole('button', { name: 'Two towns, one year' })).toBeVisible();

  const observer = await elsewhere(browser, address);
  await join(observer, toObi, 'Two towns, one year');
  await openSource(observer, id, source.id);
  await expect(observer.getByText(/You read here as observer/)).toBeVisible();
  await turn(observer, 2).click();
  await expect(reader(observer)).toBeFocused();
  for (const key of ['w', 'c', 'q', 'm']) await observer.keyboard.press(key);
  await expect(observer.getByRole('dialog')).toHaveCount(0);
  await expect(
    observer.getByRole('button', { name: /Undo|Add theme|Mark as quote|pass complete/ }),
  ).toHaveCount(0);
  await expectAccessible(observer);

  await owner.reload();
  await expect(owner.getByRole('list', { name: 'Team' })).toContainText('Obi Lane');
  await owner.getByRole('link', { name: 'Who saw what' }).click();
  await expect(owner.getByRole('list', { name: 'Who saw what' })).toContainText(
    'Invited Rita Moss as researcher',
  );
});
