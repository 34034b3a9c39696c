import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const quotes = `/studies/${SAMPLE}/quotes`;
const tray = (page: Page) => page.getByRole('region', { name: 'Collection' });
const result = (page: Page) => page.getByRole('list', { name: 'Result' });

test.beforeEach(async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(quotes);
  await expect(result(page)).toBeVisible();
});

test('quotes are collected by key, put in order, noted and taken away @long', async ({ page }) => {
  await page.keyboard.press('b');
  await page.getByRole('dialog').getByLabel('Name').fill('Chapter 2');
  await page.keyboard.press('Enter');
  await expect(tray(page)).toContainText('1 quote');
  for (const count of [2, 3]) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('b');
    await expect(tray(page).getByRole('status')).toContainText(`${count} quotes`);
  }
  await page.keyboard.press('b');
  await expect(tray(page).getByRole('status')).toContainText('2 quotes');
  await page.keyboard.press('b');

  await tray(page)
    .getByRole('button', { name: /Chapter 2/ })
    .click();
  await page.getByRole('menuitem', { name: 'Open in its order' }).click();
  await expect(page).toHaveURL(/collection=chapter-2/);
  const items = page.getByRole('list', { name: 'Chapter 2' }).getByRole('listitem');
  await expect(items).toHaveCount(3);
  const first = (await items.nth(0).locator('p').first().textContent()) ?? '';
  await items.nth(0).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(items.nth(1)).toContainText(first);
  await expect(items.nth(1)).toBeFocused();
  await page.getByLabel('Note on item 2').fill('It says it best.');
  await page.keyboard.press('Tab');
  await page.reload();
  await expect(page.getByLabel('Note on item 2')).toHaveValue('It says it best.');
  await expectAccessible(page);

  const taken = page.waitForEvent('download');
  await page.getByRole('region', { name: 'Quotes' }).getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export quotes' });
  await dialog.getByLabel('As', { exact: true }).selectOption('md');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Export 3 quotes' }).click();
  const file = await taken;
  expect(file.suggestedFilename()).toMatch(/quotes-chapter-2-working-copy-not-cleared\.md$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('here because: It says it best.');
  expect(text.match(/^> — /gm)).toHaveLength(3);
});

test('a citation is added beside the quotes, collected, and never counted', { tag: '@long' }, async ({
  page,
}) => {
  const line = page.getByRole('region', { name: 'Quotes' }).getByRole('status').first();
  const before = await line.textContent();
  const published = page
    .getByRole('complementary', { name: 'Filters' })
    .getByRole('checkbox', { name: 'Citations' });
  await published.check();
  await page.getByRole('button', { name: 'Add a citation' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a citation' });
  await dialog.getByLabel('Words as published').fill('Trust is slow.');
  await dialog.getByLabel('Speaker as published').fill('A mayor');
  await expect(dialog.getByRole('button', { name: /^Add( \(|$)/ })).toHaveAccessibleName(/needs a reference/);
  await dialog.getByLabel('Reference').fill('Okafor 2019');
  await dialog.getByLabel('Reference').press('Enter');
  const row = page.getByRole('list', { name: 'Published' }).getByRole('listitem').first();
  await expect(row).toContainText('A mayor, Okafor 2019');
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Collect' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('In print');
  await page.keyboard.press('Enter');
  await expect(tray(page)).toContainText('No quotes · 1 citation');
  await published.uncheck();
  await expect(line).toHaveText(before ?? '');
});

test('a search is saved under a name, run again, renamed and moved by keyboard', { tag: '@long' }, async ({
  page,
}) => {
  await page.getByLabel('Search quotes').fill('shelves');
  await expect(page).toHaveURL(/q=shelves/);
  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('menuitem', { name: 'Save this search…' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('On shelves');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Saved search: On shelves' })).toBeVisible();
  await page.goto(quotes);
  await page.getByRole('button', { name: 'Saved' }).click();
  await page.getByRole('menuitem', { name: 'On shelves' }).click();
  await expect(page.getByLabel('Search quotes')).toHaveValue('shelves');
  await expect(result(page).getByRole('listitem')).toContainText(['shelves']);
  await page.request.post(`/api${quotes.replace('/quotes', '')}/saved-searches`, {
    data: { title: 'On trust', place: 'quotes', search: { q: 'trust' } },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Saved search: On shelves' }).click();
  await page.getByRole('menuitem', { name: 'Rename, order, remove…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saved searches' });
  await expectAccessible(page);
  await dialog.getByLabel('Name of search 1').fill('What stands on shelves');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(dialog.getByLabel('Name of search 2')).toHaveValue('What stands on shelves');
  await expect(dialog.getByLabel('Name of search 2')).toBeFocused();
});
