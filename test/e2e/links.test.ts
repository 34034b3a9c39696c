import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('from the codebook to the link map: what dangles, around a theme, and the words behind a link @long', async ({
  page,
}) => {
  await page.goto(`${study}/themes`);
  await page.getByRole('button', { name: /^codebook|^Codebook/ }).click();
  await page.getByRole('menuitem', { name: 'Link map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Link map' })).toBeVisible();
  await expect(page.getByText('never a proof of cause')).toBeVisible();
  await page.getByRole('button', { name: '4 threats nobody addresses' }).click();
  const named = page.getByRole('list', { name: 'Loose ends by name' });
  await named.getByRole('button', { name: 'Reputation first' }).click();
  await expect(page).toHaveURL(/focus=reputation-first/);
  const line = page.getByRole('button', {
    name: 'Back to tendering endangers Trust grew: said by a participant in Wexcombe and Millhaven, since October, 4 excerpts',
  });
  await line.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Back to tendering endangers Trust grew' });
  await expect(panel).toContainText('said by a participant');
  await expect(panel.getByRole('blockquote')).toHaveCount(4);
  await expect(page).toHaveURL(/link=/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(line).toBeFocused();
});

test('the map is walked by keyboard, and a link is made, changed and taken back there @long', async ({
  page,
}) => {
  await page.goto(`${study}/themes/links?all=1`);
  const focused = page.locator(':focus');
  await page.getByRole('button', { name: /^Winter burnout: threat/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAccessibleName(
    /^Winter burnout endangers Decisions made faster: researcher’s reading/,
  );
  await page.keyboard.press('ArrowLeft');
  await expect(focused).toHaveAccessibleName(/^Decisions made faster: change/);
  await page.getByRole('button', { name: /^Residents set the brief: / }).focus();
  await page.keyboard.press('l');
  await expect(page.getByRole('status').getByText(/^Link Residents set the brief with/)).toBeVisible();
  await page.getByRole('button', { name: /^Need outruns help: threat/ }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add a link' });
  const word = dialog.getByLabel('Residents set the brief …');
  await expect(word).toHaveValue('addresses');
  await expect(word.getByRole('option', { name: 'enables' })).toHaveCount(0);
  await dialog.getByLabel('Stated by a participant').check({ force: true });
  await dialog.getByRole('button', { name: 'Add the link' }).click();
  const line = page.getByRole('button', { name: /^Residents set the brief addresses Need outruns help/ });
  await expect(line).toHaveAccessibleName(/said by a participant, of nowhere in particular, no excerpt yet$/);
  await line.focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: /addresses Need outruns help/ });
  await panel.getByRole('button', { name: 'Change, add excerpts…' }).click();
  const change = page.getByRole('dialog', { name: 'Change the link' });
  await change.getByRole('checkbox', { name: 'Northmere' }).check({ force: true });
  await change.getByRole('button', { name: 'Save the link' }).click();
  await expect(panel).toContainText('Northmere');
  await panel.getByRole('button', { name: 'Remove the link' }).click();
  await expect(line).toHaveCount(0);
});

test('the list sorts, and the map leaves as a table and a drawing @long', async ({ page }) => {
  await page.goto(`${study}/themes/links?view=list&area=millhaven`);
  await page.getByRole('button', { name: 'Excerpts' }).click();
  await expect(page.getByRole('columnheader', { name: 'Excerpts' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(page.getByRole('row').nth(1)).toContainText('none yet');
  const take = async (item: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const started = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    return readFile(await (await started).path(), 'utf8');
  };
  expect(await take('Table (CSV)')).toContain(
    'Bid together,addresses,Back to tendering,said by a participant',
  );
  const svg = await take('Picture (SVG)');
  expect(svg).toContain('never a proof of cause');
  expect(svg).not.toContain('var(--');
});

test('themes that stand in one turn are counted with their base, and open the words @long', async ({
  page,
}) => {
  await page.goto(`${study}/over-time`);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Themes together' }).click();
  await expect(page.getByText('not that one brought the other about')).toBeVisible();
  const cell = page.getByRole('button', {
    name: 'Trust grew and Data shared early: 5 of 16 turns with Trust grew, 5 of 11 turns with Data shared early',
  });
  await cell.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator(':focus')).toHaveAccessibleName(/^Data shared early and Lighter paperwork/);
  await cell.click();
  const panel = page.getByRole('complementary', { name: 'Trust grew and Data shared early' });
  await expect(panel.getByRole('article')).toHaveCount(5);
  await page.getByLabel('Area').selectOption('Millhaven');
  await expect(page).toHaveURL(/area=millhaven&.*|area=millhaven/);
  await page.getByLabel('Rows').selectOption('Threats');
  await page.getByLabel('Columns').selectOption('Ways to overcome');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await panel.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/sources\//);
});

test('nothing is found by an accessibility check, in light and in dark', { tag: '@long' }, async ({
  page,
}) => {
  test.slow();
  for (const address of [
    '/themes/links',
    '/themes/links?only=no-answer&focus=winter-burnout&steps=2',
    '/themes/links?view=list&link=b4048991-e0b4-8c0c-ae07-c1c0af6ee21e',
    '/themes/links?fold=all',
    '/themes/together?pair=trust-grew.data-shared-early',
    '/themes/together?rows=threat&columns=opportunity&within=passage&voices=panel',
  ]) {
    await page.goto(`${study}${address}`);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
});
