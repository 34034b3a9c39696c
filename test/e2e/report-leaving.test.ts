import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;
const editor = (page: Page) => page.getByRole('textbox', { name: /in Markdown$/ });
const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });
const gaps = (page: Page) => page.getByRole('region', { name: 'Gaps', exact: true });

async function read(page: Page, address: string) {
  return (await page.request.get(`/api${study}${address}`)).json();
}

test('an interim report goes from its template to Word, its gaps seen to or set aside', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/reports`);
  await page.getByRole('button', { name: 'Begin a report' }).click();
  await page.getByRole('menuitem', { name: 'Interim from the frame' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(preview(page)).toContainText('The study follows three areas');

  // A claim wider than its evidence stops the freeze, in the text and in what will be read.
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(
    '\n\n## What we heard\n\nWinter burnout was already showing in all three areas.\n\n',
  );
  await page.keyboard.insertText('::timeline{theme="winter-burnout"}');
  await expect(gaps(page)).toContainText('Says “all three areas”');
  await preview(page).focus();
  await page.keyboard.press('F8');
  await expect(gaps(page).locator('[data-current]')).toHaveCount(1);
  await expect(preview(page)).toBeFocused();
  const source = preview(page).getByRole('link', { name: /^Timeline of a theme from the matrix, .+: open$/ });
  await expect(source).toHaveAttribute('href', `${study}/themes/winter-burnout`);
  await editor(page).getByText('all three areas').click();
  await page.keyboard.press('End');
  for (let at = 0; at < 'in all three areas.'.length; at += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('in Wexcombe.');
  await expect(gaps(page)).not.toContainText('Says “all three areas”');
  await gaps(page)
    .getByRole('button', { name: /^Set aside/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Comes with the final report.');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(gaps(page).getByRole('button', { name: '1 set aside' })).toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('button', { name: /^Word/ })).toBeFocused();
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toMatch(/^holding-on-together-.+-draft-\d{4}-\d\d-\d\d\.docx$/);
  const parts = unzipSync(await readFile(await file.path()));
  const words = new TextDecoder().decode(parts['word/document.xml']);
  expect(words).toContain('Winter burnout was already showing in Wexcombe.');
  expect(words).not.toContain('::');
});

test('a quote withdrawn after freezing leaves its mark in the edition, which the quote names', async ({
  page,
}) => {
  const [{ id: report }] = (await read(page, '/reports')).items;
  const [edition] = (await read(page, `/reports/${report}/editions`)).items;
  const { items } = await read(page, '/quotes?limit=500');
  const document = JSON.stringify((await read(page, `/reports/${report}/editions/${edition.id}`)).document);
  const quote = items.find(
    ({ id, audiences }: { id: string; audiences: string[] }) =>
      document.includes(id) && audiences.includes('funder') && !edition.withdrawn.includes(id),
  );
  await page.goto(`${study}/quotes?quote=${quote.id}`);
  const held = page.getByRole('region', { name: 'In editions' });
  await expect(held).toContainText('In one edition');
  await page.getByRole('button', { name: 'Withdraw…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw' });
  await dialog.getByLabel('How').selectOption('by phone');
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(held).toContainText('whoever has a copy of these should be told');
  await expectAccessible(page);

  await held.getByRole('link').click();
  await expect(
    page.getByText(`${edition.withdrawn.length + 1} quotes in this edition were withdrawn since.`),
  ).toBeVisible();
  await expect(preview(page).getByText('Withdrawn.')).toHaveCount(edition.withdrawn.length + 1);
  await expect(preview(page)).not.toContainText(quote.printed);
  await expectAccessible(page);
});
