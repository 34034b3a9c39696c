import { readFileSync } from 'node:fs';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('the method says what can be stated, leaves as text and tables, and prints alone @long', async ({
  page,
}) => {
  await page.goto(`${study}/over-time`);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Method' }).click();
  await expect(page).toHaveURL(/\/method$/);
  const part = (name: string) => page.getByRole('region', { name });
  await expect(part('Waves and analyses')).toContainText('recurrent cross-sectional');
  await expect(part('Waves and analyses')).toContainText('All trajectories are provisional until');
  const interviews = page.getByRole('table', { name: 'Coordinators’ interviews in closed waves' });
  await expect(interviews.getByRole('row', { name: /^Millhaven/ })).toContainText('4 of 5');
  await expect(part('Codebook and frame')).toContainText('Guest, Namey & Chen 2020');
  await expect(part('Judgements')).toContainText('3 of 8 confirmed stories say otherwise than the rule did.');
  await expectAccessible(page);

  const fileOf = async (label: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: label }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };
  expect(await fileOf('Text and tables (Markdown)')).toContain('## Judgements');
  expect(await fileOf('Tables (CSV)')).toMatch(/^section,table,row,column,value\n/);

  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Over time' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Export' })).toBeHidden();
  await expect(interviews).toBeVisible();
});

test('a theme’s page shows of which months it was told, apart from when, drawn and as a table', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/themes/emergency-money-ends`);
  const told = page.getByRole('region', { name: 'Told of' });
  await expect(
    told.getByRole('img', { name: /^Millhaven: told in November 2020 of October 2020/ }),
  ).toBeVisible();
  await expect(told).toContainText(
    'Without a month to stand at: Millhaven told in October of “end of October”',
  );
  await page.getByText('List', { exact: true }).click();
  const table = told.getByRole('table', { name: 'Of which months each area told, and when' });
  await expect(table.getByRole('row', { name: 'Wexcombe October March 2021' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${study}/themes/map-who-does-what`);
  await expect(page.getByRole('region', { name: 'Millhaven' })).toBeVisible();
  await expect(told).toBeHidden();
});
