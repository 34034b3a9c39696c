import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const talk = (words: string) =>
  `INT: What changed in ${words}?\n\nP: In ${words} the ${words} van came, and nobody signed for it.\n`;

const file = (name: string, text = talk(name)) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function newStudy(page: Page): Promise<string> {
  const answer = await page.request.post('/api/studies', {
    data: { title: 'Two towns', areas: ['Wexcombe', 'Millhaven'], from: '2020-09', to: '2020-11' },
  });
  const { id } = await answer.json();
  for (const [pseudonym, area] of [
    ['W-01', 'Wexcombe'],
    ['M-02', 'Millhaven'],
  ])
    await page.request.post(`/api/studies/${id}/participants`, { data: { pseudonym, area, role: 'clerk' } });
  return id;
}

async function choose(page: Page, files: ReturnType<typeof file>[]) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files' }).click();
  await (await chooser).setFiles(files);
  await expect(page).toHaveURL(/\/sources\/import\/[0-9a-f-]{36}$/);
}

const rows = (page: Page) => page.getByRole('grid', { name: 'Files to import' });

test.use({ sample: false });

test('five hundred files come in by parts, and cancelled in the middle nothing of them stays', {
  tag: '@long',
}, async ({ page }) => {
  const study = await newStudy(page);
  await page.goto(`/studies/${study}/sources/import`);
  // However quick the program is, the middle is where the parts after the tenth are on their way.
  let parts = 0;
  await page.route(/\/imports\/[^/]+\/files\?/, async (route) => {
    parts += 1;
    if (parts < 10) await route.continue();
  });
  await choose(
    page,
    Array.from({ length: 500 }, (_, at) => file(`call ${String(at).padStart(3, '0')}.txt`)),
  );
  const grid = rows(page);
  // Every row is there at once, and only those near the view are drawn.
  await expect(grid).toHaveAttribute('aria-rowcount', '501');
  expect(await grid.getByRole('row').count()).toBeLessThan(120);
  await grid
    .getByRole('button', { name: /^Stop reading/ })
    .last()
    .click();
  await expect(grid).toHaveAttribute('aria-rowcount', '500');
  await expect(page.getByText(/^[1-9]\d* of 499 files read$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page).toHaveURL(`/studies/${study}/sources`);
  await expect(page.getByText('Drop files or a folder here')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go on' })).toHaveCount(0);
  const left = await page.request.get(`/api/studies/${study}/imports`);
  expect(await left.json()).toEqual({ items: [], next: null });
});

test('a pattern reads the names of many, one key settles what disagrees, and the review is gone on with later @long', async ({
  page,
}) => {
  const study = await newStudy(page);
  await page.goto(`/studies/${study}/sources/import`);
  await choose(page, [
    ...['P01R1 a', 'P01R2 b', 'P02R2 c', 'P02R2 d'].map((name) => file(`${name}.txt`)),
    file('wexcombe 2020-09-14.txt', `Place: Millhaven\n\n${talk('the hall')}`),
  ]);
  const grid = rows(page);
  await expect(page.getByText('5 files read')).toBeVisible();

  await page.getByRole('button', { name: 'Names by a pattern…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Read the file names by a pattern' });
  await dialog.getByLabel('Pattern', { exact: true }).fill('P(?<participant>\\d+)R(?<wave>\\d+');
  await expect(dialog.getByText(/“\(” is never closed/)).toBeVisible();
  await dialog.getByLabel('Pattern', { exact: true }).fill('P(?<participant>\\d+)R(?<wave>\\d+)');
  await expect(dialog.getByText('It fits 4 of 5 names')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Wave “2” stands for: Oct 2020' }).click();
  await page.keyboard.type('nov');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Wave “2” stands for: Nov 2020' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Read 4 of 5 names' }).click();
  await expect(
    grid.getByRole('button', { name: /^Month of P02R2 c\.txt: Nov 2020 ?, guessed from the pattern/ }),
  ).toBeVisible();

  // Name and words disagree on the area: the second is taken with its key.
  const area = grid.getByRole('button', { name: /^Area of wexcombe/ });
  await expect(area).toHaveAccessibleName(/choose/);
  await area.focus();
  await page.keyboard.press('1');
  await expect(area).toHaveAccessibleName(/^Area of wexcombe.*: Millhaven ?, your choice/);

  await page.getByLabel('Which files are shown').selectOption('Only those that need me');
  await expect(page).toHaveURL(/only=todo/);
  await expect(grid.getByRole('rowheader')).toHaveCount(1);
  await page.getByLabel('Which files are shown').selectOption('All files');
  await grid.getByRole('checkbox', { name: 'Keep P01R1 a.txt' }).click();
  await grid.getByRole('checkbox', { name: 'Keep P02R2 c.txt' }).click({ modifiers: ['Shift'] });
  await expect(page.getByText('2 of 5 to keep')).toBeVisible();

  await page.goto(`/studies/${study}/sources`);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go on' }).click();
  await expect(page.getByText('2 of 5 to keep')).toBeVisible();
  await expect(grid.getByRole('button', { name: /^Area of wexcombe.*: Millhaven/ })).toBeVisible();
});
