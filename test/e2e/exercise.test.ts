import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const board = `/studies/${SAMPLE}/areas/wexcombe`;

test('an exercise is pasted as a table, means themes, and its links are made on the board @long', async ({
  page,
}) => {
  await page.goto(board);
  await page.getByRole('radio', { name: 'Exercise' }).check({ force: true });
  await expect(page).toHaveURL(/view=exercise/);
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(7);

  await page.getByRole('button', { name: 'Paste a table…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('Copied cells')
    .fill('Change\tThreat\tWay to overcome\tNext step\ntrust grew\tWinter burnout\tPeer pairs\tRing round');
  await expect(dialog.getByRole('status')).toHaveText('1 row, 3 cells mean a theme; all others stay words.');
  await dialog.getByRole('button', { name: 'Add 1 row' }).click();
  await expect(table.getByRole('row')).toHaveCount(8);
  await expect(page.getByLabel('Words of Next step, row 7')).toHaveValue('Ring round');

  await page.getByRole('button', { name: 'Theme of Next step, row 7: a theme…' }).click();
  await page.getByRole('combobox', { name: 'Theme of Next step, row 7' }).fill('Ring everybody round');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: 'Theme of Next step, row 7: Ring everybody round' }),
  ).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  const bare = page.getByRole('button', { name: 'Theme of Next step, row 7: a theme…' });
  await expect(bare).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(bare).toBeHidden();
  await page.getByRole('button', { name: 'Make it a next step, row 7' }).click();
  await expect(page.getByRole('row', { name: /Ring round/ })).toContainText('stands among the next steps');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'Table (CSV)' }).click();
  expect(await readFile(await (await started).path(), 'utf8')).toContain('Ring everybody round,Ring round');

  const claims = page.getByRole('region', { name: 'Links these rows claim' });
  await expect(
    claims.getByRole('listitem').filter({ hasText: 'Peer pairs leads to Ring everybody round' }),
  ).toHaveText(/new/);
  await claims.getByRole('button', { name: /^Make these/ }).click();
  await expect(claims.getByRole('button')).toHaveCount(0);
  await page.goto(`${board}?view=list`);
  await expect(page.getByRole('row', { name: /^Winter burnout endangers Trust grew/ })).toBeVisible();
});

test('where an opportunity stands is recorded on the board, and never its end from silence', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${board}?focus=reflective-spaces`);
  await page.getByRole('button', { name: 'Record where it stands…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Where it stands' });
  await dialog.getByLabel('It is').selectOption('dropped');
  await expect(dialog.getByRole('status')).toContainText('Silence alone does not show');
  await dialog.getByLabel('It is').selectOption('being tried');
  await dialog.getByRole('checkbox').last().check();
  await dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Reflective spaces: being tried · / })).toBeVisible();

  await page.goto(`/studies/${SAMPLE}/threats`);
  await expect(page.getByRole('row', { name: /^Winter burnout/ })).toContainText('tried in 1');
  await page.goto(`/studies/${SAMPLE}/themes/reflective-spaces`);
  await page.getByRole('button', { name: 'Record… where it stands in Wexcombe' }).click();
  await expect(page.getByRole('dialog')).toContainText('being tried');
  await expectAccessible(page);
});
