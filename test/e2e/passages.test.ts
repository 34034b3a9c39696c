import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;
const grid = (page: Page) => page.getByRole('grid', { name: 'Coded passages' });
const rows = (page: Page) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') });
const atHand = (page: Page) => page.getByRole('region', { name: 'Passage at hand' });
const says = (page: Page, words: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: words }).first()).toBeVisible();

/** What the API says of some passages. */
async function served(
  page: Page,
  where: string,
): Promise<{ total: number; items: { id: string; text: string }[] }> {
  const answer = await page.request.get(
    `/api${study}/passages?where=${encodeURIComponent(where)}&limit=1000`,
  );
  return answer.json();
}

test('by keyboard alone: passages are narrowed, sorted, told how they speak of a threat, and led back to their place', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/passages`);
  const { total } = await served(page, '');
  await says(page, `${total} codings`);
  await expectAccessible(page);

  await page.keyboard.press('f');
  await page.keyboard.type('threats');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/where=kind:threat|where=kind%3Athreat/);
  const threats = await served(page, 'kind:threat');
  await says(page, `${threats.total} codings`);

  await page.keyboard.press('f');
  await page.keyboard.type('millhaven');
  await page.keyboard.press('Enter');
  const here = await served(page, 'kind:threat and area:millhaven');
  await says(page, `${here.total} codings`);
  await expect(rows(page).first()).toContainText('Millhaven');
  await page.reload();
  await says(page, `${here.total} codings`);

  // Without it, not with it: the chip's own menu.
  await page.getByRole('button', { name: 'Millhaven' }).click();
  await page.getByRole('menuitem', { name: 'Without it' }).click();
  const rest = await served(page, 'kind:threat and not area:millhaven');
  await says(page, `${rest.total} codings`);
  expect(here.total + rest.total).toBe(threats.total);

  await grid(page).focus();
  await page.keyboard.press('End');
  await expect(atHand(page).getByRole('status')).toHaveText(`${rest.total} of ${rest.total}`);
  await page.keyboard.press('ArrowUp');
  const words = await atHand(page).locator('p').first().textContent();
  const isEasing = await atHand(page)
    .getByRole('button', { name: /^easing/ })
    .getAttribute('aria-pressed');
  await page.keyboard.press('s');
  await page.keyboard.press(isEasing === 'true' ? 'o' : 'i');
  await expect(
    atHand(page).getByRole('button', { name: isEasing === 'true' ? /^occurring/ : /^easing/ }),
  ).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);

  await page.keyboard.press('o');
  await expect(page).toHaveURL(/\/sources\/[^/]+\?coding=/);
  await page.goBack();
  await expect(atHand(page).locator('p').first()).toHaveText(words ?? '');
});

test('exactly what is shown leaves as a table, with the columns chosen', { tag: '@long' }, async ({
  page,
}) => {
  const where = 'theme:trust-grew and not with:one-shared-focus';
  await page.goto(`${study}/passages?where=${encodeURIComponent(where)}`);
  const { total, items } = await served(page, where);
  await says(page, `${total} codings`);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog');
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: 'coded on' }).uncheck();
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFwords,theme,kind,stance,.*,id,copy\n/);
  expect(text).not.toContain('coded on');
  for (const { id } of items) expect(text).toContain(id);
  expect(text.match(/working copy, not cleared/g)).toHaveLength(total);

  await page.getByRole('button', { name: 'Export' }).click();
  const [xlsx] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'XLSX' }).click(),
  ]);
  expect((await readFile(await xlsx.path())).subarray(0, 2).toString()).toBe('PK');
});

test('what was said is found, looked at and coded by keyboard, and one undo takes all of it back @long', async ({
  page,
}) => {
  await page.goto(`${study}/sources`);
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find anything' }).fill('van');
  const way = page.getByRole('option', { name: /^All \d+ matches in transcripts/ });
  await expect(way).toBeVisible();
  await way.click();
  await expect(page).toHaveURL(/\/search\?q=van/);
  const list = page.getByRole('list', { name: 'Turns found' });
  await expect(list.locator(':scope > li').first().locator('mark').first()).toBeVisible();
  await expectAccessible(page);
  const before = await served(page, 'theme:trust-grew');

  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  await expect(list).toBeFocused();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await says(page, '2 ticked');
  await page.keyboard.press('c');
  await page.keyboard.type('trust grew');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(list.locator(':scope > li').first()).toContainText('Trust grew');
  await expect
    .poll(async () => (await served(page, 'theme:trust-grew')).total)
    .toBeGreaterThanOrEqual(before.total + 2);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await served(page, 'theme:trust-grew')).total).toBe(before.total);
});

test('suggestions say why, are answered by key, and those turned down never come back', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/themes/trust-grew/similar`);
  const list = page.getByRole('list', { name: 'Suggested passages' });
  const first = list.locator(':scope > li').first();
  await expect(first).toContainText(/words of \d+ coded passages?/);
  await expectAccessible(page);
  const before = await served(page, 'theme:trust-grew');
  const refused = (await first.locator('p').first().textContent()) ?? '';
  await page.keyboard.press('r');
  await says(page, '0 of 1 looked at were accepted');
  await expect(first).not.toContainText(refused);
  await page.keyboard.press('a');
  await says(page, '1 of 2 looked at were accepted');
  await expect.poll(async () => (await served(page, 'theme:trust-grew')).total).toBe(before.total + 1);
  await page.reload();
  await expect(first).toBeVisible();
  await expect(list).not.toContainText(refused);
});
