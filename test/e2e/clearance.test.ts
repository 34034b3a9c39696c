import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const rows = (page: Page) => page.getByRole('list', { name: 'Result' }).locator(':scope > li[tabindex]');
const panel = (page: Page) => page.getByRole('complementary', { name: 'Edit for print' });
const dialog = (page: Page) => page.getByRole('dialog');
const part = (page: Page, name: string) => panel(page).getByRole('region', { name });

test('a quote is edited, mended, given its reasons and a safer label, asked for, answered and cleared', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`/studies/${SAMPLE}/quotes?q=shelves`);
  await rows(page).first().locator('p').first().click();
  const field = panel(page).getByLabel('As printed');
  const [verbatim, who] = [part(page, 'Verbatim'), part(page, 'Who could this be?')];
  await expect(verbatim).toContainText('all words, as said');

  // What is pasted is held against what was said.
  await field.evaluate((place: HTMLTextAreaElement) => place.select());
  await page.evaluate(() => navigator.clipboard.writeText('It is my shelves, every Tuesday'));
  await page.keyboard.press('Control+v');
  await expect(verbatim.getByText('Not verbatim')).toBeVisible();
  await expect(verbatim).toContainText('was not said there');
  await expect(panel(page).getByText('Put the original back before asking', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await verbatim.getByRole('button', { name: 'Put back the original' }).click();
  await expect(verbatim.getByRole('heading', { name: /^Verbatim/ })).toBeVisible();

  // What is typed gets its signs; what was left out comes back.
  await field.fill('It’s my shelves they’re on about, every Wednesday, and I’ve never once been asked');
  await field.blur();
  await expect(field).toHaveValue(/every \[Wednesday\], and I’ve never once been asked$/);
  await expect(verbatim).toContainText('put in for “Tuesday”');
  const why = verbatim.getByLabel('Why [Wednesday] is there');
  await why.selectOption('replace identifier');
  await panel(page)
    .getByRole('button', { name: /^Put back: Tuesday/ })
    .click();
  await expect(field).toHaveValue(/every Tuesday, and/);

  // A label that gives the speaker away holds it back.
  await who.getByRole('radio').first().check();
  await expect(who.getByText('High', { exact: true })).toBeVisible();
  await expect(panel(page).getByText('Choose a safer label before asking', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await who.getByRole('radio', { name: /^Voluntary sector \d/ }).check();
  await expect(who.getByText('Low', { exact: true })).toBeVisible();
  await page.reload();
  await expect(panel(page).getByText('Not saved; what is edited is kept')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('saved for print')).toBeVisible();
  await expect(rows(page).first()).toContainText('Voluntary sector · Sep');

  await panel(page).getByRole('button', { name: 'Ask for clearance' }).click();
  await expectAccessible(page);
  await dialog(page).getByLabel('How').selectOption('by e-mail');
  await dialog(page).getByRole('button', { name: 'Ask for 1 quote' }).click();
  await dialog(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(rows(page).first()).toContainText(/Sent .+, waiting/);

  await part(page, 'Clearance').getByRole('button', { name: 'Record an answer…' }).click();
  await dialog(page).getByRole('radio', { name: 'Cleared', exact: true }).check();
  await dialog(page).getByLabel('How').selectOption('by phone');
  await dialog(page).getByRole('button', { name: 'Record', exact: true }).click();
  await expect(rows(page).first()).toContainText('Cleared · funder, public');
  await expect(part(page, 'Clearance').getByText('in force')).toHaveCount(2);
  await part(page, 'Clearance').getByRole('button', { name: 'Asked and answered' }).click();
  await expect(part(page, 'Clearance').getByRole('listitem')).toHaveCount(4);
  await expectAccessible(page);

  // Other words are not those that were cleared.
  await field.fill('It’s my shelves they’re on about');
  await panel(page).getByRole('button', { name: 'Save draft' }).click();
  await expect(part(page, 'Clearance').getByText('cleared for other words')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(rows(page).first()).toContainText('Cleared · funder, public');
});

test('many are asked for together by keyboard, one is held back, and the list to send is taken along', {
  tag: '@long',
}, async ({ page }) => {
  const { items } = await (
    await page.request.get(
      `/api/studies/${SAMPLE}/quotes?clearance=draft,edited,fidelity-passed,risk-checked`,
    )
  ).json();
  const unfit = items.find(({ text }: { text: string }) => text.includes('shelves'));
  await page.request.patch(`/api/studies/${SAMPLE}/quotes/${unfit.id}`, {
    data: { publicText: 'Nothing of the sort.' },
    headers: { 'Idempotency-Key': 'clearance-journey' },
  });
  await page.goto(`/studies/${SAMPLE}/quotes?clearance=draft`);
  await expect(rows(page).first()).toBeVisible();
  const count = await rows(page).count();
  await rows(page).first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Space');
  const bar = page.getByRole('toolbar', { name: 'Ticked quotes' });
  await expect(bar).toContainText('2 ticked');
  await bar.getByRole('button', { name: /^Tick all/ }).click();
  await bar.getByRole('button', { name: 'Ask for clearance…' }).click();
  const held = dialog(page).getByRole('region', { name: 'Held back' });
  await expect(held).toContainText('Nothing of the sort.');
  await expect(held).toContainText('Put the original back before asking');
  const left = count - (await held.getByRole('listitem').count());
  await expectAccessible(page);
  await dialog(page)
    .getByRole('button', { name: `Ask for ${left} quotes` })
    .click();
  await dialog(page).getByRole('link', { name: 'Open the list to send' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'List to send' })).toBeVisible();
  await expect(page.getByText(`${left} quotes wait for an answer`)).toBeVisible();
  await expect(page.getByText('Fine with this change')).toHaveCount(left);
  await expect(page.getByText('Nothing of the sort.')).toHaveCount(0);
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Markdown' }).click(),
  ]);
  expect((await readFile(await file.path(), 'utf8')).match(/^- \[ \] Fine as it is$/gm)).toHaveLength(left);
});
