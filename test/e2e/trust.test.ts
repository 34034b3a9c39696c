import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, start, test } from './support.ts';

const sample = `/studies/${SAMPLE}`;
const api = `/api${sample}`;
/** Soon enough for two people who work side by side. */
const SOON_MS = 1000;

const status = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /saved|Saving|Saved|Not connected/i })
    .first();

/** Does something elsewhere and answers how long it took to show here, in milliseconds. */
async function timeTo(show: Locator, elsewhere: () => Promise<unknown>): Promise<number> {
  await elsewhere();
  const done = Date.now();
  await show.waitFor();
  return Date.now() - done;
}

const first = async (request: APIRequestContext, list: string) => {
  const { items } = await (await request.get(`${api}/${list}`)).json();
  return items[0];
};

test('what somebody else does shows within a second on the desk, themes, over time and memos', async ({
  page,
  request,
}) => {
  const [source, theme] = [await first(request, 'sources'), await first(request, 'themes')];
  const { turns } = await (await request.get(`${api}/sources/${source.id}`)).json();
  const turn = turns.findLast((one: { role: string }) => one.role === 'participant');

  await page.goto(`${sample}/sources/${source.id}?turn=${turns.indexOf(turn) + 1}`);
  const words = page.locator(`[data-turn="${turn.id}"]`);
  await expect(words).toBeVisible();
  let coding = '';
  const onDesk = await timeTo(words.locator(`mark[data-codings]`).last(), async () => {
    const data = { source: source.id, start: turn.start, end: turn.end, theme: theme.id };
    coding = (await (await request.post(`${api}/codings`, { data })).json()).id;
  });
  await expect(words.locator(`mark[data-codings~="${coding}"]`).first()).toBeVisible();
  expect(onDesk).toBeLessThan(SOON_MS);

  await page.goto(`${sample}/themes`);
  await expect(page.getByText(theme.title).first()).toBeVisible();
  const onThemes = await timeTo(page.getByText('Sooner than before').first(), () =>
    request.patch(`${api}/themes/${theme.id}`, { data: { title: 'Sooner than before' } }),
  );
  expect(onThemes).toBeLessThan(SOON_MS);

  await page.goto(`${sample}/over-time`);
  const grid = page.getByRole('grid');
  await expect(grid.getByText('Sooner than before')).toBeVisible();
  const changed = grid.locator('td[data-fresh]').first();
  const onOverTime = await timeTo(changed, () => request.delete(`${api}/codings/${coding}`));
  expect(onOverTime).toBeLessThan(SOON_MS);
  await expect(changed).toBeHidden();

  await page.goto(`${sample}/memos`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const onMemos = await timeTo(page.getByText('Written at the other desk').first(), () =>
    request.post(`${api}/memos`, {
      data: { about: 'study', kind: 'analytic', body: 'Written at the other desk' },
    }),
  );
  expect(onMemos).toBeLessThan(SOON_MS);
});

test('two people write in one field: both versions are shown, and nothing is overwritten', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  const seat = (one: Page) => one.getByLabel(/^Where the coordinator of .* sits$/).first();
  await page.goto(`${sample}/setup`);
  await other.goto(`${sample}/setup`);
  await seat(page).fill('At the library');
  await seat(other).fill('At the council');
  await seat(other).press('Enter');
  await expect(status(other)).toContainText(/^Saved/);
  await expect(other.getByRole('button', { name: /^Undo: Changed the area/ })).toBeEnabled();
  await expect(page.getByRole('button', { name: /^Undo: Changed the area/ })).toBeEnabled();
  await seat(page).press('Enter');
  const both = page.getByRole('region', { name: /^Somebody changed this field/ });
  await expect(both).toContainText('At the library');
  await expect(both).toContainText('At the council');
  await expectAccessible(page);
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(both).toBeHidden();
  await expect(seat(other)).toHaveValue('At the library');
});

test.describe('a line that is cut', () => {
  test.use({ isCutOff: true });

  test('lets writing go on, and each deed is done once when it is back', async ({
    page,
    context,
    request,
  }) => {
    const head = async () => (await (await request.get(api)).json()).head;
    await page.goto(`${sample}/setup`);
    const seat = page.getByLabel(/^Where the coordinator of .* sits$/).first();
    await expect(status(page)).toHaveText('All saved');
    const before = await head();
    await context.setOffline(true);
    await expect(status(page)).toHaveText('Not connected', { timeout: 2000 });
    await seat.fill('At the library');
    await seat.press('Enter');
    await expect(status(page)).toHaveText('Not connected, 1 change kept here');
    const character = page.getByLabel(/^What kind of place /).first();
    await character.fill('Port town');
    await character.press('Enter');
    await expect(status(page)).toHaveText('Not connected, 2 changes kept here');
    // Leaving now would lose them: the browser asks first.
    const asked = new Promise<string>((resolve) =>
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      }),
    );
    await page.evaluate(() => setTimeout(() => location.reload(), 0));
    expect(await asked).toBe('beforeunload');
    await context.setOffline(false);
    await expect(status(page)).toHaveText(/^Saved /);
    const { areas } = await (await request.get(api)).json();
    expect(areas[0]).toMatchObject({ seat: 'At the library', character: 'Port town' });
    expect(await head()).toBe(before + 2);
  });
});

test.describe('a program that is killed', () => {
  test.use({ isCutOff: true });

  test('is missed within two seconds, and what was under way is done once when it is there again', async ({
    page,
    request,
  }) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'throughline-killed-'));
    let program = await start(folder, true);
    const { address } = program;
    const { port } = new URL(address);
    try {
      const study = async () => (await request.get(`${address}${api}`)).json();
      await page.goto(`${address}${sample}/setup`);
      const fields = page.getByLabel(/^(Where the coordinator of|What kind of place) /);
      const before = (await study()).head;
      for (const [at, words] of ['one', 'two'].entries()) {
        await fields.nth(at).fill(words);
        await fields.nth(at).press('Enter');
      }
      // In the middle of them: nobody knows which of them were answered.
      await program.stop('SIGKILL');
      await expect(status(page)).toHaveText(/^Not connected/, { timeout: 2000 });
      for (const [at, words] of ['three', 'four'].entries()) {
        await fields.nth(at + 2).fill(words);
        await fields.nth(at + 2).press('Enter');
      }
      await expect(status(page)).toHaveText(/[2-4] changes kept here$/);
      program = await start(folder, true, port);
      await expect(status(page)).toHaveText(/^Saved /);
      for (const [at, words] of ['one', 'two', 'three', 'four'].entries())
        await expect(fields.nth(at)).toHaveValue(words);
      const after = await study();
      expect(after.head).toBe(before + 4);
      expect(JSON.stringify(after.areas)).toMatch(/one.*two.*three.*four|two.*one.*four.*three/);
    } finally {
      await page.goto('about:blank');
      await program.stop('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

test('the history opens a deed, gives a theme its earlier name back, and takes a deed back', {
  tag: '@long',
}, async ({ page, request }) => {
  const theme = await first(request, 'themes');
  await request.patch(`${api}/themes/${theme.id}`, { data: { title: 'Another name' } });
  await request.post(`${api}/areas`, { data: { name: 'Eastholm' } });
  await page.goto(sample);
  await page.getByRole('button', { name: 'What happened' }).click();
  await page.getByRole('menuitem', { name: 'What happened lately' }).click();
  const lately = page.getByRole('dialog', { name: 'What happened lately' });
  await expect(lately.getByRole('button', { name: /Added the area Eastholm/ })).toBeVisible();
  await expectAccessible(page);
  await lately.getByRole('link', { name: 'All of the history' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await expect(lately).toBeHidden();

  await page.getByRole('button', { name: /Renamed .* to Another name/ }).click();
  await expect(page.getByText('Another name', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Restore as it was before this/ }).click();
  await expect(
    page.getByRole('button', { name: `Researcher Renamed Another name to ${theme.title}` }),
  ).toBeVisible();
  await page.getByRole('button', { name: /Researcher Added the area Eastholm/ }).click();
  await page.getByRole('button', { name: 'Undo this' }).click();
  await expect(page.getByText('taken back by Researcher')).toBeVisible();
  await page.getByLabel('What', { exact: true }).selectOption('area');
  await expect(page.getByRole('button', { name: /Researcher Renamed/ })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('button', { name: /Researcher Added the area Eastholm/ })).toBeVisible();
  expect((await first(request, 'themes')).title).toBe(theme.title);
});

test('the trash says what goes for good, wants a word typed, and then it is gone', async ({
  page,
  request,
}) => {
  const source = await first(request, 'sources');
  await request.delete(`${api}/sources/${source.id}`);
  await page.goto(`${sample}/trash`);
  await expect(page.getByText(source.title)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: `Bring back ${source.title}` }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Empty the trash' })).toBeVisible();
  await page.getByRole('button', { name: 'Empty the trash' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/1 source with [\d,]+ words/);
  await expectAccessible(page);
  await dialog.getByRole('textbox').fill('remove');
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  expect((await request.get(`${api}/sources/${source.id}`)).status()).toBe(404);
  await page.goto(`${sample}/history`);
  await expect(page.getByRole('button', { name: /Removed 1 source in the trash for good/ })).toBeVisible();
});
