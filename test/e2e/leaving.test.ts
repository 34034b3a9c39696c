import { readFileSync } from 'node:fs';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

test('an owner takes a study away, packs it for an archive, and backs everything up', async ({ page }) => {
  await page.goto(`/studies/${SAMPLE}/setup`);
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expectAccessible(page);
  await dialog.getByLabel('What', { exact: true }).selectOption('Matrix');
  await dialog.getByLabel('As', { exact: true }).selectOption('Table (CSV)');
  const [table] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(table.suggestedFilename()).toMatch(/-matrix-working-copy-not-cleared\.csv$/);
  expect(readFileSync(await table.path(), 'utf8')).toContain('theme,kind,group,area,wave,state,provisional');
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Package for an archive…' }).click();
  const archive = page.getByRole('dialog', { name: 'Package for a data archive' });
  await expect(archive.getByText('W-03: 1 source. The speaker withdrew')).toBeVisible();
  await expectAccessible(page);
  const [packed] = await Promise.all([
    page.waitForEvent('download'),
    archive.getByRole('button', { name: 'Write the package' }).click(),
  ]);
  expect(packed.suggestedFilename()).toMatch(/-for-archive\.zip$/);

  await page.getByRole('button', { name: 'Back up now' }).click();
  const backups = page.getByRole('list', { name: 'Backups' });
  await expect(backups.getByText('Verified')).toBeVisible();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    backups.getByRole('link', { name: /^Download/ }).click(),
  ]);
  expect(zip.suggestedFilename()).toMatch(/^by-hand-.*\.zip$/);
  await backups.getByRole('button', { name: /^Remove the backup/ }).click();
  await expect(backups.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await backups.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('There is none yet.')).toBeVisible();
});
