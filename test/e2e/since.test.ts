import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('what is new since the last wave opens its evidence, and the team writes what it makes of it @long', async ({
  page,
}) => {
  await page.goto(study);
  await page.getByRole('link', { name: 'All of it, with the summary of the two waves' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Since last wave' })).toBeVisible();
  const raised = page.getByRole('region', { name: /^Newly raised/ });
  await raised.getByRole('link', { name: 'Council lets go', exact: true }).click();
  await expect(page.getByRole('complementary', { name: 'Northmere, December 2020' })).toBeVisible();
  await page.goBack();
  await page.getByRole('tab', { name: 'Millhaven' }).click();
  await expect(page).toHaveURL(/area=millhaven/);
  await expect(page.getByRole('region', { name: /^Missing/ })).toContainText('M-03 declined');

  const row = page.getByRole('row', { name: /Preliminary assertions/ });
  await row.getByRole('button', { name: 'Write Preliminary assertions' }).click();
  const field = row.getByRole('textbox', { name: 'Preliminary assertions' });
  await expect(field).toBeFocused();
  await field.fill('Peers carry what the council let go.');
  await page.reload();
  await expect(field).toHaveValue('Peers carry what the council let go.');
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row.getByText(/^Researcher, /)).toBeVisible();
  await page.reload();
  await expect(row.getByText('Peers carry what the council let go.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Export' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Markdown' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toContain('Peers carry what the council let go.');
  expect(text).toContain('5 closed waves');

  await page.getByRole('button', { name: /^Undo: Wrote “Preliminary assertions”/ }).click();
  await expect(row.getByText('Peers carry what the council let go.')).toBeHidden();
});

test('two waves, two areas and two phases stand side by side, and rows are sorted', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto(`${study}/over-time?view=compare&with=2020-08..2020-12`);
  const grid = page.getByRole('grid', { name: 'August 2020 beside December 2020' });
  const faster = grid.getByRole('row', { name: /^Trust grew/ });
  await expect(faster.getByText('newly raised')).toBeVisible();
  await grid.getByRole('gridcell', { name: /^Trust grew, Northmere, December 2020/ }).click();
  await expect(page.getByRole('complementary', { name: 'Northmere, December 2020' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByLabel('What is compared').selectOption('Compare two areas');
  await expect(page).toHaveURL(/with=wexcombe\.\.millhaven/);
  await expect(page.getByRole('grid', { name: 'Wexcombe beside Millhaven' })).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Picture (SVG)' }).click();
  const svg = await readFile(await (await started).path(), 'utf8');
  expect(svg).toContain('Wexcombe beside Millhaven');
  expect(svg).not.toContain('var(--');
  await page.getByLabel('What is compared').selectOption('Compare two phases');
  const phases = page.getByRole('grid', { name: 'Interim beside Final' });
  await expect(phases.getByText('raised in Interim only').first()).toBeVisible();
  await expect(phases.getByText(/^cannot be told: .*to re-check/).first()).toBeVisible();

  const first = page.getByRole('grid').getByRole('rowheader');
  await expect(first.nth(2)).toHaveText('Decisions made faster');
  await page.getByRole('button', { name: /^Sorted/ }).click();
  await page.getByRole('menuitem', { name: 'Sort by story' }).click();
  await expect(page).toHaveURL(/sort=label/);
  await expect(first.nth(2)).not.toHaveText('Decisions made faster');
  await expectAccessible(page);
});
