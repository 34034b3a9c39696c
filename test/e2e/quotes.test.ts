import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const quotes = `/studies/${SAMPLE}/quotes`;
const searchField = (page: Page) => page.getByLabel('Search quotes');
const result = (page: Page) => page.getByRole('list', { name: 'Result' });
const rows = (page: Page) => result(page).locator(':scope > li[tabindex]');
const current = (page: Page) => result(page).locator('[aria-current]');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Edit for print' });
const says = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('region', { name: 'Quotes' }).getByRole('status').first()).toHaveText(words);
const filter = (page: Page, name: string) =>
  page.getByRole('complementary', { name: 'Filters' }).getByRole('checkbox', { name });

/** How many quotes the API finds that were not refused or withdrawn. */
async function served(page: Page, query: string): Promise<number> {
  const clearance = 'cleared,sent,no-answer,draft,edited,fidelity-passed,risk-checked';
  const answer = await page.request.get(`/api/studies/${SAMPLE}/quotes?${query}&clearance=${clearance}`);
  const { items }: { items: unknown[] } = await answer.json();
  return items.length;
}

test.beforeEach(async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(quotes);
  await says(page, '30 quotes · 1 refused, 1 withdrawn not shown');
});

test('a misspelt word finds what was meant, and says how it was read @long', async ({ page }) => {
  await searchField(page).fill('shelvse');
  await says(page, '1 quote · close spelling of “shelvse”: shelves');
  await expect(rows(page).first().locator('mark')).toHaveText(['shelves', 'shelves']);
  await expect(page).toHaveURL(/q=shelvse/);

  await searchField(page).fill('"never once" -hedges');
  await says(page, '1 quote · 1 refused not shown');
  await expect(rows(page)).toContainText('I’ve never once been asked');
  await searchField(page).fill('wexcombe tues');
  await expect(rows(page).first()).toContainText('Wexcombe');
});

test('filters respect each other, keep what leads nowhere in sight, and stand in the address', {
  tag: '@long',
}, async ({ page }) => {
  await filter(page, 'Millhaven 11').check();
  await says(page, /^11 quotes/);
  await expect(filter(page, 'Wexcombe 13')).not.toBeChecked();
  await filter(page, 'Threats').check();
  await expect(rows(page)).toHaveCount(await served(page, 'kind=threat&area=millhaven'));
  await expect(filter(page, 'Jan 0')).toBeVisible();
  await filter(page, 'Wexcombe').check();
  await expect(rows(page)).toHaveCount(await served(page, 'kind=threat&area=millhaven,wexcombe'));
  await page.getByRole('button', { name: /more, Theme$/ }).click();
  await expect(page.getByRole('button', { name: 'Fewer, Theme' })).toBeVisible();
  await expectAccessible(page);

  await filter(page, 'Refused').check();
  await expect(page).toHaveURL(/clearance=cleared,sent,draft,refused/);
  await page.getByRole('button', { name: /^Order/ }).click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'By theme' }).click();
  await rows(page).nth(1).getByText(/^“/).click();
  await expect(panel(page)).toBeVisible();
  const field = panel(page).getByLabel('As printed');
  const [address, words] = [page.url(), await field.inputValue()];
  const shown = await rows(page).allTextContents();
  expect(address).toContain('area=millhaven,wexcombe&kind=threat&');
  expect(address).toMatch(/sort=theme&quote=/);
  await page.reload();
  await expect(rows(page)).toHaveText(shown);
  await expect(field).toHaveValue(words);
  expect(page.url()).toBe(address);

  await page.getByRole('button', { name: 'Reset' }).click();
  await says(page, /^30 quotes/);
});

test('by keyboard alone: search, move, open, copy with attribution, go to the transcript', async ({
  page,
}) => {
  await page.keyboard.press('/');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.type('call');
  await expect(page).toHaveURL(/q=call/);
  const second = rows(page).nth(1);
  const words = (await second.locator('p').first().textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await expect(second).toHaveAttribute('aria-current', 'true');
  await expect(searchField(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('As printed')).toHaveValue(words.slice(1, -1));
  await expect(searchField(page)).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.press('Control+c');
  await expect(page.getByText('Copied with attribution', { exact: true })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const rich = await (await item?.getType('text/html'))?.text();
    return { plain: await navigator.clipboard.readText(), rich };
  });
  expect(copied.plain.startsWith(words)).toBe(true);
  expect(copied.plain).toMatch(/\n— .+, (Wexcombe|Millhaven|Northmere), \w+ 2020( \[not cleared\])?$/);
  expect(copied.rich).toContain('<blockquote>');

  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(searchField(page)).toHaveValue('call');
  await expect(current(page)).toContainText(words);
  await second.getByRole('link', { name: 'In the transcript' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sources\/[^?]+\?turn=\d+/);
});

test('a shelf too large for the browser is searched on the server: same answers, facets, keys and ticks @long', async ({
  page,
}) => {
  await searchField(page).fill('shelvse');
  await says(page, /close spelling/);
  await searchField(page).fill('wexcombe th');
  await expect(page).toHaveURL(/q=wexcombe/);
  const [said, ids] = [
    await page.getByRole('region', { name: 'Quotes' }).getByRole('status').first().textContent(),
    await rows(page).allTextContents(),
  ];
  const facets = await page.getByRole('complementary', { name: 'Filters' }).textContent();
  // Only how many there are decides where they are searched.
  await page.route(`**/api/studies/${SAMPLE}/shelf`, (asked) => asked.fulfill({ json: { total: 10_001 } }));
  const isAsked = page.waitForResponse(/\/shelf\/found\?/);
  await page.reload();
  await isAsked;
  await says(page, said ?? '');
  await expect(rows(page)).toHaveText(ids);
  await expect(page.getByRole('complementary', { name: 'Filters' })).toHaveText(facets ?? '');
  await searchField(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Enter');
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await rows(page).first().getByRole('checkbox').check();
  await page.getByRole('button', { name: /^Tick all/ }).click();
  await expect(page.getByRole('toolbar', { name: 'Ticked quotes' })).toContainText(`${ids.length} ticked`);
});

test('Ctrl C copies selected words as they are', { tag: '@long' }, async ({ page }) => {
  await rows(page).first().locator('p').first().selectText();
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^“[^—]+”\s*$/u);
});

test('a quote that is not cleared says so wherever it goes @long', async ({ page }) => {
  await searchField(page).fill('shelves');
  await rows(page)
    .first()
    .getByRole('button', { name: /Copy with attribution/ })
    .click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      '“It’s my shelves they’re on about, every Tuesday, and I’ve never once been asked to come on and tell them what’s on the bloody shelves.”\n— Voluntary sector worker, Millhaven, September 2020 [not cleared]',
    );
});

test('what is shown leaves as Markdown and as a table, named as a working copy', { tag: '@long' }, async ({
  page,
}) => {
  await filter(page, 'Northmere').check();
  await says(page, /^6 quotes/);
  const take = async (name: string) => {
    await page.getByRole('button', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export quotes' });
    await dialog.getByLabel('As', { exact: true }).selectOption({ label: name });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Export 6 quotes' }).click(),
    ]);
    await expect(dialog).toBeHidden();
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const markdown = await take('Markdown');
  expect(markdown.name).toBe('holding-on-together-invented-sample-quotes-working-copy-not-cleared.md');
  expect(markdown.text).toContain('working copy, not cleared');
  expect(markdown.text).toMatch(/\n## .+\n\n### Northmere\n\n#### \w+ 20\d\d\n/);
  expect(markdown.text).not.toContain('Wexcombe');
  const table = await take('Table (CSV)');
  expect(table.name).toBe('holding-on-together-invented-sample-quotes-working-copy-not-cleared.csv');
  expect(table.text.trim().split('\n')).toHaveLength(7);
  expect(table.text.match(/working copy, not cleared/g)).toHaveLength(6);
});

test('a mark is taken off and comes back', { tag: '@long' }, async ({ page }) => {
  // Nobody was asked about this one.
  await searchField(page).fill('"freezers stop"');
  await expect(rows(page).first().locator('mark').first()).toHaveText(/freezers/);
  const before = await rows(page).count();
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'Unmark' }).click();
  await expect(page.getByText('mark taken off')).toBeVisible();
  await expect(rows(page)).toHaveCount(before - 1);
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rows(page)).toHaveCount(before);
});

test('where no quote fits, it says what was tried and leads to the transcripts', { tag: '@long' }, async ({
  page,
}) => {
  await searchField(page).fill('biscuits');
  await expect(page.getByText('No quotes for “biscuits”.')).toBeVisible();
  await expect(
    page.getByRole('heading', { name: /\d+ match(es)? in what participants said, not marked as quotes/ }),
  ).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('link', { name: /· turn \d+$/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/sources\/[^?]+\?turn=\d+/);
});

test('a study without quotes says how one is marked', { tag: '@long' }, async ({ page }) => {
  const made = await page.request.post('/api/studies', {
    data: { title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-09' },
  });
  const { id }: { id: string } = await made.json();
  await page.goto(`/studies/${id}/quotes`);
  await expect(page.getByText('Mark words with Q on the coding desk.')).toBeVisible();
  await expectAccessible(page);
});
