import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('from the overview to the sheet: it is put in order, added to, printed, and what was asked stands in the cell', async ({
  page,
}) => {
  await page.goto(study);
  await page.getByRole('link', { name: 'Next interview sheet' }).click();
  await expect(page).toHaveURL(/areas\/northmere\/sheet\?.*wave=2021-01/);
  const first = page.getByRole('listitem').filter({ has: page.getByLabel('Question 1', { exact: true }) });
  const question = page.getByLabel('Question 1', { exact: true });
  await expect(question).toHaveValue('Has a bid gone out alone that you used to write together?');
  await expect(first).toContainText('to be asked in January: possibly avoided so far');

  await page.getByRole('button', { name: 'Move question 2 up' }).click();
  await expect(question).toHaveValue('Whose name was argued over last?');
  await first.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(question).toHaveValue('Has a bid gone out alone that you used to write together?');
  await page.waitForLoadState('networkidle');

  await page.getByLabel('A question of our own').fill('Who sits in your chair when you are off?');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByLabel('Question 12', { exact: true })).toHaveValue(
    'Who sits in your chair when you are off?',
  );
  await expectAccessible(page);

  await page.emulateMedia({ media: 'print' });
  const paper = page.getByRole('article', { name: 'The sheet as printed' });
  await expect(paper).toContainText('Who sits in your chair when you are off?');
  await expect(page.getByText('to be asked in January').first()).toBeHidden();
  await expect(paper).not.toContainText('possibly avoided');
  await page.emulateMedia({ media: 'screen' });

  await question.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('a');
  await expect(first.getByRole('button', { name: 'Asked', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(first).toContainText('The draft assessment says: asked about.');
  await page.goto(`${study}/over-time?cell=back-to-tendering.northmere.2021-01`);
  const evidence = page.getByRole('complementary', { name: 'Northmere, January 2021' });
  await expect(evidence).toContainText('Asked, on the interview sheet of 26 January');
  await expect(evidence).toContainText('Asked about. Draft by');
});

test('in the hand during an interview it is ticked off, taken back, and taken away as text', {
  tag: '@long',
}, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${study}/areas/northmere/sheet`);
  const ticks = page.getByRole('group', { name: /Whose name was argued over last/ });
  await ticks.getByRole('button', { name: 'Came up' }).click();
  await expect(ticks.getByRole('button', { name: 'Came up' })).toHaveAttribute('aria-pressed', 'true');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(ticks.getByRole('button', { name: 'Came up' })).toHaveAttribute('aria-pressed', 'false');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Print, export' }).click();
  const started = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /Markdown/ }).click();
  const text = await readFile(await (await started).path(), 'utf8');
  expect(text).toContain('2. Whose name was argued over last?');
  expect(text).not.toContain('Millhaven');
});
