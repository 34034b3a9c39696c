import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('a claim that is too wide is mended, asked for what speaks against it, confirmed and taken away @long', async ({
  page,
}) => {
  await page.goto(`${study}/themes/reflective-spaces`);
  await page.getByRole('link', { name: 'Findings', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Findings', level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'Write a finding' }).click();
  await page
    .getByLabel('What do you claim?')
    .fill('Time to think together is being tried in all three areas.');
  await page.reload();
  await expect(page.getByLabel('What do you claim?')).toHaveValue(/all three areas/);
  await page.getByRole('button', { name: 'Add finding' }).click();

  const sheet = page.getByRole('article', { name: 'Finding' });
  const says = sheet.getByRole('list', { name: 'What the evidence says to it' });
  await expect(says).toContainText('Claims all three areas; evidenced in two: not raised in Northmere');
  await sheet.getByRole('button', { name: 'All areas' }).click();
  await expect(sheet.getByRole('status', { name: 'How far it reaches' })).toHaveText(
    'Claimed: all three areas; evidenced: two, Wexcombe and Millhaven.',
  );
  await expect(sheet.getByRole('list', { name: 'Still open' })).toContainText('Wider than the evidence');
  await expectAccessible(page);

  await says.getByRole('button', { name: 'Write “two of three areas”' }).click();
  await expect(sheet.getByLabel('Claim', { exact: true })).toHaveValue(
    'Time to think together is being tried in two of three areas.',
  );
  await sheet.getByRole('checkbox', { name: 'Northmere' }).click();
  await expect(sheet.getByRole('status', { name: 'How far it reaches' })).toHaveText(
    /^Claimed: two of three areas, Wexcombe and Millhaven; ev/,
  );
  const evidence = sheet.getByRole('region', { name: 'Evidence' });
  for (const area of [0, 1]) await evidence.locator('details').nth(area).getByLabel(/^For/).first().click();
  await expect(evidence).toContainText('2 ticked, from 2 sources and 2 people.');
  await sheet.getByRole('button', { name: 'None found' }).click();
  await sheet.getByLabel('How sure the team is').selectOption('fair');
  await sheet.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(sheet).toContainText('Confirmed by');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /Markdown/ }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(
    '- **Reach:** Claimed: two of three areas, Wexcombe and Millhaven; evidenced: two, Wexcombe and Millhaven.',
  );
});
