import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('what the interim claimed is held against today, narrowed, opened and taken away @long', async ({
  page,
}) => {
  await page.goto(`${study}/over-time/then-and-now?phase=interim`);
  await expect(page.getByText('Interim, taken on 20 November 2020 by Mira Sandhu')).toBeVisible();
  await page.getByRole('button', { name: 'Changes' }).click();
  await page.getByRole('button', { name: 'Enablers' }).click();
  await page.getByRole('button', { name: 'Opportunities' }).click();
  await page.getByLabel('Area').selectOption('Millhaven');
  await expect(page).toHaveURL(/kinds=threat&area=millhaven/);
  const row = page.getByRole('row', { name: /^Millhaven, status predicted/ }).first();
  await expect(row).toContainText('already showing');
  await expect(row).toContainText('The world moved. Raised in November and December.');
  await expectAccessible(page);

  const taken = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: 'Markdown' }).click();
  expect(await readFile(await (await taken).path(), 'utf8')).toContain('# Then and now');

  await row.getByRole('link').click();
  await expect(page).toHaveURL(/\/threats\?open=/);
  await expect(page.getByRole('complementary', { name: 'Millhaven' })).toBeVisible();
});

test('the snapshot of a phase is taken with what is not settled in sight, and undone', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/setup`);
  await page.getByRole('button', { name: 'Take the snapshot of Final' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 month of the phase not closed');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Take the snapshot' }).click();
  await expect(dialog).toBeHidden();
  await page.goto(`${study}/over-time/then-and-now?phase=final`);
  await expect(page.getByText('0 of')).toBeVisible();
  await expect(page.getByText('Nothing reads otherwise here')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('No snapshot of Final was taken yet')).toBeVisible();
});
