import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const compared = `/studies/${SAMPLE}/over-time/areas-compared`;

test('areas are compared beside their seats, and a sentence is held against the evidence @long', async ({
  page,
}) => {
  await page.goto(compared);
  await expect(page.getByRole('columnheader', { name: /^Wexcombe/ })).toContainText('council seat');
  await expect(page.getByRole('row', { name: /Decisions made faster/ })).toContainText('all three areas');
  await page.getByLabel('Kind').selectOption('threat');
  await page.getByText('Status apart', { exact: true }).click();
  await expect(page).toHaveURL(/kind=threat&apart=1/);
  await expect(page.getByRole('row', { name: /Volunteers drift away/ })).toContainText('Wexcombe overcome');

  await page.goto(compared);
  await page.getByRole('button', { name: 'Word it: Reflective spaces' }).click();
  await expect(page).toHaveURL(/theme=reflective-spaces/);
  const panel = page.getByRole('complementary', { name: 'Wording' });
  await expect(panel).toContainText('was raised in two of three areas, Wexcombe and Millhaven');
  await panel.getByLabel('Your sentence').fill('In all three areas time to think together is being tried.');
  await expect(panel.getByRole('list', { name: 'What the evidence says to it' })).toContainText(
    'not raised in Northmere (looked for in',
  );
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain('Northmere (outer borough');
});
