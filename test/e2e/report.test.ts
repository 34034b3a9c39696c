import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;
const editor = (page: Page) => page.getByRole('textbox', { name: /in Markdown$/ });
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
const gaps = (page: Page) => page.getByRole('region', { name: 'Gaps', exact: true });

/** Begins a report of the study through the program itself, and answers its address. */
async function begun(page: Page, report: object): Promise<string> {
  const answer = await page.request.post(`/api${study}/reports`, {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: { kind: 'blank', audience: 'team', ...report },
  });
  const { id } = await answer.json();
  return `${study}/reports/${id}`;
}

test('an interim report begins from the frame, takes a quote by a stroke, and says what it lacks', async ({
  page,
}) => {
  await page.goto(study);
  await page.getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('button', { name: 'Begin a report' }).click();
  await page.getByRole('menuitem', { name: 'Interim from the frame' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(preview(page).getByRole('heading', { name: 'Summary of findings' })).toBeVisible();
  await expect(preview(page)).toContainText('The study follows three areas');

  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\n\nThey said it **plainly**.\n\n/');
  await page.keyboard.type('quote');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Quote: quote' }).fill('clerks');
  await page.keyboard.press('Enter');
  await expect(preview(page).getByText('plainly')).toBeVisible();
  await expect(preview(page)).toContainText('Held back until cleared.');
  await expect(gaps(page)).toContainText('A quote is not cleared');
  await expect(page.getByText(/1 quote, 0 cleared/)).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Quote' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('F8');
  await expect(gaps(page).locator('[data-current]')).toHaveCount(1);

  await page.getByRole('button', { name: 'Freeze edition…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Freeze an edition' });
  await expect(dialog).toContainText('1 gap stops the freeze');
  await expectAccessible(page);
});

test('two who write one report lose nothing: other paragraphs merge, the same one shows both', {
  tag: '@long',
}, async ({ page, browser, program }) => {
  const address = await begun(page, { title: 'Together', body: '# One\n\nFirst.\n\nSecond.\n\nThird.\n' });
  const other = await (await browser.newContext({ baseURL: program })).newPage();
  await page.goto(address);
  await other.goto(address);
  const add = async (at: Page, words: string, more: string) => {
    await editor(at).getByText(words).click();
    await at.keyboard.press('End');
    await at.keyboard.type(more);
  };
  await add(page, 'First.', ' Mine.');
  await add(other, 'Third.', ' Theirs.');
  for (const one of [page, other])
    await expect(editor(one)).toContainText('First. Mine.Second.Third. Theirs.');

  await add(page, 'Second.', ' As I saw it.');
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await other.context().setOffline(true);
  await add(other, 'Second.', ' As they saw it.');
  await other.context().setOffline(false);
  await expect(other.getByText('This paragraph was changed elsewhere')).toBeVisible();
  await other.reload();
  await expect(other.getByText('This paragraph was changed elsewhere')).toBeVisible();
  await other.getByRole('button', { name: 'Take theirs' }).click();
  await expect(editor(other)).toContainText('Second. As I saw it.');
  await other.context().close();
});

test('an edition stays as it was frozen, beside a draft that goes on from where the caret was', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(await begun(page, { title: 'Briefly', body: '# What came\n\nTrust grew.\n\nIt held.\n' }));
  await page.getByRole('button', { name: 'Freeze edition…' }).click();
  await page.getByRole('textbox', { name: 'Name of the edition' }).fill('For the board');
  await page.getByRole('button', { name: 'Freeze edition', exact: true }).click();
  await expect(editor(page)).toHaveAttribute('aria-readonly', 'true');
  await expect(preview(page)).toContainText('For the board · frozen');
  await expectAccessible(page);

  await page
    .getByRole('navigation', { name: 'Editions' })
    .getByRole('button', { name: /Briefly/ })
    .click();
  await editor(page).getByText('It held.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Still');
  await page.reload();
  await editor(page).focus();
  await page.keyboard.type(' more.');
  await expect(preview(page)).toContainText('It held. Still more.');
  await page.getByRole('button', { name: 'More about this report' }).click();
  await page.getByRole('menuitem', { name: 'Beside For the board' }).click();
  await expect(page.getByText('1 paragraph other')).toBeVisible();
  await expectAccessible(page);
});

test('whoever leaves right after the last key gets there, and finds what they wrote on coming back', async ({
  page,
}) => {
  await page.goto(await begun(page, { title: 'Hurried', body: '# What came\n\nTrust grew.\n' }));
  await editor(page).getByText('Trust grew.').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Slowly.');
  await page.getByRole('link', { name: 'Quotes', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quotes' })).toBeAttached();
  await page.goBack();
  await expect(editor(page)).toContainText('Trust grew. Slowly.');
  await page.goForward();
  await expect(page).toHaveURL(/\/quotes$/);
});
