import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const memos = `/studies/${SAMPLE}/memos`;
const searchField = (page: Page) => page.getByLabel('Search memos');
const list = (page: Page) => page.getByRole('list', { name: 'Memos found' });
const rows = (page: Page) => list(page).getByRole('button');
const panel = (page: Page, name: string | RegExp) => page.getByRole('complementary', { name });
const editor = (page: Page) => page.getByRole('textbox', { name: 'Memo', exact: true });
const says = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('region', { name: 'Memos' }).getByRole('status').first()).toHaveText(words);

/** Opens all memos and waits until they are there. */
async function open(page: Page, search = '') {
  await page.goto(memos + search);
  await expect(rows(page).first()).toBeVisible();
}

test('a memo written on the desk is found by its words and leads back to them @long', async ({ page }) => {
  await page.goto(`/studies/${SAMPLE}/sources`);
  await page
    .getByRole('link', { name: /Wexcombe, August/ })
    .first()
    .click();
  const turn = page.locator('[data-turn]').nth(3);
  await turn.dblclick();
  await page.keyboard.press('m');
  await editor(page).fill('A **windfall** word, said without being asked.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('A windfall word')).toBeVisible();

  await page.getByRole('link', { name: 'Memos' }).click();
  await searchField(page).fill('windf asked');
  await says(page, '1 memo of 9');
  await expect(rows(page).locator('mark.hit')).toHaveText(['windfall', 'asked']);
  await expect(page).toHaveURL(/q=windf\+asked|q=windf%20asked/);
  await page.keyboard.press('ArrowDown');
  const read = page.getByRole('complementary', { name: /August/ });
  await expect(read.locator('strong')).toHaveText('windfall');
  await expect(read.getByRole('blockquote')).toBeVisible();
  await expectAccessible(page);
  await read.getByRole('link', { name: 'Open its words, turn 4' }).click();
  await expect(page).toHaveURL(/\/sources\/[^?]+\?turn=4/);
});

test('a draft in one window and an edit in another are shown side by side, and neither is lost', {
  tag: '@long',
}, async ({ page, context }) => {
  await open(page);
  await rows(page).filter({ hasText: 'Same few faces' }).click();
  await panel(page, 'Same few faces').getByRole('button', { name: 'Edit' }).click();
  await expect(editor(page)).toBeFocused();
  const address = page.url();
  const other = await context.newPage();
  await other.goto(address);
  await editor(page).fill('Mine, begun first.');
  await expect(panel(page, 'Same few faces')).toContainText('A draft kept here');
  await editor(other).fill('Theirs, saved first.');
  await other.keyboard.press('Control+Enter');
  await expect(panel(other, 'Same few faces')).toContainText('Theirs, saved first.');

  const both = page.getByRole('region', { name: /This memo was changed elsewhere/ });
  await expect(both).toContainText('Mine, begun first.');
  await expect(both).toContainText('Theirs, saved first.');
  await expect(both).toContainText(/Theirs\s*Researcher, /);
  await expectAccessible(page);
  await page.reload();
  await expect(both).toContainText('Mine, begun first.');
  await both.getByRole('button', { name: 'Keep mine' }).click();
  await expect(panel(page, 'Same few faces')).toContainText('Mine, begun first.');
  await expect(panel(other, 'Same few faces')).toContainText('Mine, begun first.');

  await page.getByRole('button', { name: '2 earlier versions' }).click();
  const states = page.getByRole('region', { name: 'Earlier words' });
  await expect(states.getByRole('listitem').first()).toContainText('Theirs, saved first.');
  await expect(states.getByRole('listitem').last()).toContainText('Tom Okafor');
  await expectAccessible(page);
  await states.getByRole('button', { name: /^Bring back what it said: Tom Okafor/ }).click();
  await expect(panel(page, 'Same few faces').getByRole('article')).toContainText('Raised from every edge');
  await expect(page.getByRole('button', { name: '3 earlier versions' })).toBeVisible();
});

test('a memo thrown away is in the trash, and comes back from there or by undo', { tag: '@long' }, async ({
  page,
}) => {
  await open(page);
  await rows(page).filter({ hasText: 'Screen fatigue' }).click();
  await panel(page, 'Screen fatigue').getByRole('button', { name: 'Trash' }).click();
  await says(page, '7 memos');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await says(page, '8 memos');
  await rows(page).filter({ hasText: 'Screen fatigue' }).click();
  await panel(page, 'Screen fatigue').getByRole('button', { name: 'Trash' }).click();
  await says(page, '7 memos');
  await page.getByRole('link', { name: 'Trash' }).click();
  await expect(page.getByRole('heading', { name: 'Trash', level: 1 })).toBeVisible();
  await page
    .getByRole('button', { name: /^Bring back/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Memos' }).click();
  await says(page, '8 memos');
});

test('what is asked stands in the address, and what is shown leaves as a file @long', async ({ page }) => {
  await open(page, '?sort=place&kind=reflexive');
  await says(page, '2 memos of 8');
  const filter = page.getByRole('complementary', { name: 'Filters' });
  await expect(filter.getByRole('checkbox', { name: 'reflexive 2' })).toBeChecked();
  await filter.getByRole('checkbox', { name: 'Millhaven 1' }).check();
  await says(page, '1 memo of 8');
  await expect(page).toHaveURL(/area=millhaven/);
  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Markdown' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(
    'holding-on-together-invented-sample-memos-working-copy-not-cleared.md',
  );
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toMatch(/\n## Millhaven, October 2020.*\n\n\*reflexive memo by Mira Sandhu/);
  expect(text.match(/\n## /g)).toHaveLength(1);
  await filter.getByRole('button', { name: 'Reset' }).click();
  await says(page, '8 memos');
});

test('by keyboard alone: a new memo on a cell, chosen by typing; its draft lives through a reload', {
  tag: '@long',
}, async ({ page }) => {
  await open(page);
  await page.keyboard.press('n');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('Not what we meant in August.');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('trust gr');
  await page.keyboard.press('Enter');
  await page.getByLabel('In', { exact: true }).selectOption('Northmere');
  await page.getByLabel('Month', { exact: true }).selectOption({ index: 3 });
  await expectAccessible(page);
  await page.reload();
  await expect(editor(page)).toHaveValue('Not what we meant in August.');
  await editor(page).press('Control+Enter');
  const read = panel(page, /^Trust grew · Northmere · October 2020$/);
  await expect(read).toContainText('Not what we meant in August.');
  await read.getByRole('link', { name: 'Open its place' }).click();
  await expect(page).toHaveURL(/over-time\?cell=/);
  const cell = page.getByRole('complementary', { name: 'Northmere, October 2020' });
  await cell.getByRole('button', { name: '1 memo on this cell' }).click();
  await expect(page.getByRole('dialog', { name: 'Memos on this cell' })).toContainText('Not what we meant');
  await expectAccessible(page);
});
