import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('names are decided on by key and replaced in every month at once', async ({ page }) => {
  await page.goto(`${study}/people`);
  await page.getByRole('link', { name: 'Names in transcripts' }).click();
  const list = page.getByRole('list', { name: 'Candidates' });
  const current = list.locator('li[aria-current] h2');
  await expect(current).toBeVisible();
  const first = (await current.textContent()) ?? '';
  await page.keyboard.press('x');
  await expect(current).not.toHaveText(first);
  const second = (await current.textContent()) ?? '';
  await page.keyboard.press('p');
  const dialog = page.getByRole('dialog', { name: 'Enter a name' });
  await expect(dialog.getByRole('textbox', { name: 'Names and spellings' })).toHaveValue(second);
  await page.keyboard.type('volunteer driver');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(current).not.toHaveText(second);

  await page.getByRole('tab', { name: 'Dictionary 1' }).click();
  await expect(page.getByRole('row', { name: `${second} [volunteer driver] Person` })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Take .* back$/ })).toHaveCount(1);

  await page.getByRole('tab', { name: /^Replace \d+/ }).click();
  await expect(page.getByRole('list', { name: 'Sources with names' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Replace names…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.getByText('Nothing to replace')).toBeVisible();
  await page.getByRole('tab', { name: 'Log' }).click();
  await expect(page.getByRole('row', { name: /^Replaced names at \d+ places? of/ })).toBeVisible();
  await expect(page.getByRole('table').getByText(second)).toHaveCount(0);
  await page.goto(`${study}/search?q=${encodeURIComponent(second)}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('main').getByText(second, { exact: true })).toHaveCount(0);
});
