import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;
const api = `/api/studies/${SAMPLE}`;

test('cells are judged by key, one after another; a stale one says what changed @long', async ({ page }) => {
  await page.goto(`${study}/over-time/sweep`);
  const status = page.getByRole('status').filter({ hasText: 'judged' });
  await expect(status).toContainText('35 of 231 judged · 2 drafts · 1 stale');
  const list = page.getByRole('listbox', { name: 'Cells' });
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: /^Lighter paperwork, Wexcombe/ })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  const form = page.getByRole('form', { name: 'Judgement' });
  await expect(page.getByRole('region', { name: /^One shared focus, Wexcombe/ })).toBeVisible();
  await expect(form.getByRole('checkbox')).toHaveCount(2);
  for (const key of ['2', 'y', 'x', '1']) await page.keyboard.press(key);
  await expect(form.getByLabel('2 clear')).toBeChecked();
  await expect(form.getByRole('radio', { name: 'yes' })).toBeChecked();
  await expect(form.getByRole('checkbox').first()).toBeChecked();
  await page.keyboard.press('e');
  await page.keyboard.type('Nobody asked whose door it was. They were on the run.');
  await form.getByRole('button', { name: /^1: Nobody asked/ }).click();

  await page.reload();
  await expect(form.getByLabel('What was said of it here')).toHaveValue(/^Nobody asked whose door/);
  await expect(form.getByRole('button', { name: /^1:/ })).toHaveAttribute('aria-pressed', 'true');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(status).toContainText('36 of 231 judged');
  await expect(page.getByRole('region', { name: /^Lighter paperwork, Wexcombe/ })).toBeVisible();
  await expect(list).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('button', { name: /month before/ })).toHaveCount(0);

  const cell = await page.request.get(`${api}/cells/one-shared-focus/wexcombe/2020-08`);
  const { excerpts } = await cell.json();
  await page.request.patch(`${api}/codings/${excerpts[0].codings[0].id}`, { data: { stance: 'easing' } });
  await page.goto(study);
  await page.getByRole('button', { name: /^\d+ more$/ }).click();
  await page.getByRole('link', { name: 'Review: One shared focus' }).click();
  await expect(page.getByText('Since this was written:')).toBeVisible();
  await expect(page.getByText('Stance: none yet, now easing: “about the second week')).toBeVisible();
  await expect(list.getByRole('option')).toHaveCount(2);
});

test('texts stand side by side, their sentences lead to excerpts, and all of it leaves as a workbook', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/over-time/framework?kinds=threat`);
  const grid = page.getByRole('grid', { name: 'Framework matrix' });
  const cell = grid.getByRole('gridcell', { name: /^Back to tendering, Wexcombe, August 2020/ });
  await expect(cell).toContainText('A remark about spring.');
  await expect(grid).toContainText('no interview (ill, pneumonia suspected).');
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Reputation first, Wexcombe, August 2020/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Wexcombe, August 2020' });
  await panel.getByRole('button', { name: 'Edit the assessment' }).click();
  await panel.getByRole('button', { name: /^1: A remark/ }).click();
  await panel.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(cell.getByTitle('Opens the excerpt')).toHaveText('1');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await cell.getByTitle('Opens the excerpt').click();
  await expect(page.locator('blockquote:focus')).toContainText('competitive again by spring');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Export' }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^Workbook/ }).click();
  const file = await started;
  expect(file.suggestedFilename()).toMatch(/framework-working-copy-not-cleared\.xlsx$/);
  const sheets = Object.values(unzipSync(await readFile(await file.path()))).map((bytes) => strFromU8(bytes));
  expect(sheets.some((sheet) => sheet.includes('A remark about spring.[1]'))).toBe(true);
  expect(sheets.some((sheet) => sheet.includes('competitive again by spring'))).toBe(true);
});
