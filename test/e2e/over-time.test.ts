import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('from the overview to a cell, its words, the transcript, and back', async ({ page }) => {
  await page.goto(study);
  await page.getByRole('navigation', { name: 'Study' }).getByRole('link', { name: 'Over time' }).click();
  await page
    .getByRole('gridcell', { name: 'Decisions made faster, Wexcombe, October 2020: present, clear' })
    .click();
  const panel = page.getByRole('complementary', { name: 'Wexcombe, October 2020' });
  await expect(panel.getByText('Present, clear')).toBeVisible();
  await expect(panel.getByText('The yes still comes on the same call')).toBeVisible();
  await expect(panel.getByText('not counted in the story')).toBeVisible();
  await expect(page).toHaveURL(/cell=decisions-made-faster\.wexcombe\.2020-10/);

  await panel.getByRole('link', { name: 'Open the transcript at 00:47' }).click();
  await expect(page).toHaveURL(/\/sources\/.+coding=/);
  await page.goBack();
  await expect(panel.getByText('Present, clear')).toBeVisible();

  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Over time' })).toBeVisible();
});

test('a story is confirmed, said otherwise with a reason, and taken back by undo', async ({ page }) => {
  await page.goto(`${study}/over-time`);
  const chip = page.getByRole('gridcell', { name: /^Back to tendering, story in Wexcombe/ });
  await expect(chip).toHaveAccessibleName(/intensifying, suggested, weak/);
  await chip.click();
  const story = page.getByRole('region', { name: 'Story' });
  await expect(story).toBeFocused();
  await expect(story).toContainText('Prominence rises from 1, 0 to 3, 3');
  await story.getByRole('button', { name: 'Confirm ‘intensifying’' }).click();
  await expect(chip).toHaveAccessibleName(/intensifying, confirmed by/);

  await story.getByRole('button', { name: 'Say otherwise…' }).click();
  await story.getByLabel('The story is').selectOption('steady');
  const confirm = story.getByRole('button', { name: /^Confirm/ });
  await expect(confirm).toHaveAttribute('aria-disabled', 'true');
  await story.getByLabel('Because').fill('September was a holiday month');
  await confirm.click();
  await expect(chip).toHaveAccessibleName(/steady, confirmed by .+, differs from the rule/);
  await expect(story).toContainText('September was a holiday month');

  await expect(page.getByRole('button', { name: /^Undo: .+ as steady/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(chip).toHaveAccessibleName(/intensifying, confirmed by/);
  await expect(
    page.getByRole('button', { name: /^Undo: Confirmed Back to tendering as intensifying/ }),
  ).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(chip).toHaveAccessibleName(/intensifying, suggested/);
});

test('an assessment is written and rated, and the mark follows', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${study}/over-time?cell=one-shared-focus.wexcombe.2020-08`);
  const cell = page.getByRole('gridcell', { name: /^One shared focus, Wexcombe, August 2020/ });
  await expect(cell).toHaveAccessibleName(/strength not assessed/);
  const panel = page.getByRole('complementary', { name: 'Wexcombe, August 2020' });
  await panel.getByRole('button', { name: /assessment$/ }).click();
  await panel.getByLabel('What was said of it here').fill('Everybody on the one question.');
  await panel.getByLabel('3 stands out').check();
  await panel.getByRole('button', { name: 'Keep as draft' }).click();
  await expect(panel.getByText(/Draft by/)).toBeVisible();
  await panel.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(panel.getByText(/Confirmed by/)).toBeVisible();
  await expect(panel.getByText('Everybody on the one question.')).toBeVisible();
});

test('a cell without words says what was read, by whom, and what would settle it', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto(`${study}/over-time?cell=screen-fatigue.northmere.2020-08`);
  const panel = page.getByRole('complementary', { name: 'Northmere, August 2020' });
  await expect(panel.getByText('read before, not for this theme')).toBeVisible();
  await expect(panel.getByText('under codebook 1', { exact: false })).toBeVisible();
  await expect(panel.getByRole('link', { name: 'Read it now' })).toBeVisible();
  await panel.getByRole('button', { name: /^November 2020/ }).click();
  await expect(page).toHaveURL(/2020-11/);
  await panel.page().goto(`${study}/over-time?cell=decisions-made-faster.millhaven.2020-09`);
  await expect(page.getByText(/ill, pneumonia suspected/).first()).toBeVisible();
});

test('view, kinds, voices, folds and the open cell survive a reload', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${study}/over-time`);
  await page.getByRole('button', { name: 'Enablers', exact: true }).click();
  await page.getByRole('button', { name: 'Opportunities', exact: true }).click();
  await page.getByText('Other voices', { exact: true }).click();
  await page.getByText('Only where areas differ').click();
  await page.getByRole('button', { name: /^Threats \d/ }).click();
  await page.getByRole('gridcell', { name: /^One shared focus, Millhaven, December 2020/ }).click();
  await expect(page).toHaveURL(/kinds=change,threat/);
  await expect(page).toHaveURL(/voices=panel/);
  await expect(page).toHaveURL(/differ=1/);
  await expect(page).toHaveURL(/fold=threat/);
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'Millhaven, December 2020' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enablers', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(page.getByRole('button', { name: /^Threats \d/ })).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('gridcell', { name: /^Decisions made faster/ })).toHaveCount(0);

  await page.getByText('All areas', { exact: true }).click();
  await expect(
    page.getByRole('gridcell', { name: /: all three areas; coming apart$/ }).first(),
  ).toBeVisible();
  await page.getByText('One theme', { exact: true }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page).toHaveURL(/view=theme/);
  await expect(page).toHaveURL(/theme=lighter-paperwork/);
});

test('the grid is walked by keyboard alone @long', async ({ page }) => {
  await page.goto(`${study}/over-time`);
  const grid = page.getByRole('grid', { name: /Themes over time/ });
  await expect(
    grid.getByRole('gridcell', { name: /^Decisions made faster, Wexcombe, August/ }),
  ).toBeVisible();
  const focused = page.locator(':focus');
  await grid.getByRole('button', { name: /^Changes/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(/^Decisions made faster, Wexcombe, August 2020/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Decisions made faster, Millhaven, September 2020/);
  await page.keyboard.press('Control+ArrowDown');
  await expect(focused).toHaveAccessibleName(/^Enablers/);
  await page.keyboard.type('wint');
  await expect(focused).toHaveAccessibleName(/^Winter burnout, Millhaven, September 2020/);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Millhaven, September 2020' });
  await expect(panel).toBeVisible();
  await expect(focused).toHaveAccessibleName(/^Winter burnout, Millhaven/);
  await page.keyboard.press(']');
  await expect(page.getByRole('complementary', { name: 'Millhaven, October 2020' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAccessibleName(/^October 2020: present/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: /Millhaven/ })).toBeHidden();
  await expect(focused).toHaveAccessibleName(/^Winter burnout, Millhaven, (September|October) 2020/);
  await page.keyboard.press('f');
  await expect(grid.getByRole('button', { name: /^Strength runs out/ })).toHaveAttribute(
    'aria-expanded',
    'false',
  );
});

test('the view leaves as a table, a drawing and pixels', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${study}/over-time?kinds=threat`);
  await expect(page.getByRole('gridcell', { name: /^Winter burnout/ }).first()).toBeVisible();
  const take = async (item: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const started = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    const file = await started;
    return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
  };
  const csv = await take('Table (CSV)');
  expect(csv.name).toMatch(/over-time\.csv$/);
  const [head = '', first = ''] = csv.bytes.toString('utf8').split('\n');
  expect(head).toContain('2020-08,2020-09,2020-10,2020-11,2020-12,2021-01,story');
  expect(first).toContain('Back to tendering,threat,Trust frays,Wexcombe');
  expect(csv.bytes.toString('utf8')).not.toContain('Decisions made faster');
  const svg = await take('Picture (SVG)');
  expect(svg.bytes.toString('utf8')).toContain('5 closed waves; as of December 2020; codebook 6.');
  expect(svg.bytes.toString('utf8')).not.toContain('var(--');
  const png = await take('Picture (PNG)');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
});

test('a theme tells its story in a sentence, charts, and words month by month @long', async ({ page }) => {
  await page.goto(`${study}/over-time`);
  await page.getByRole('link', { name: 'Decisions made faster' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Decisions made faster' })).toBeVisible();
  await expect(page.getByText('Heard in all three areas from the first interviews in August.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'Millhaven, September 2020' })).toContainText(
    'No interview (ill, pneumonia suspected).',
  );
  const october = page.getByRole('group', { name: 'Wexcombe, October 2020' });
  await october.getByRole('button', { name: '2 more' }).click();
  await expect(october.getByRole('blockquote')).toHaveCount(4);
  await expect(page).toHaveURL(/open=2020-10\.wexcombe/);
  await page.getByRole('button', { name: /^Renamed 14/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Speed');
  await page.keyboard.press('Escape');
  await page
    .getByRole('region', { name: 'Northmere' })
    .getByRole('button', { name: /^November 2020/ })
    .click();
  await expect(page.getByRole('complementary', { name: 'Northmere, November 2020' })).toBeVisible();
  await page.getByText('List', { exact: true }).click();
  await expect(page.getByRole('row', { name: /^September 2020/ })).toContainText(
    'No interview; raised by other voices',
  );
});

test('nothing is found by an accessibility check, in light and in dark', { tag: '@long' }, async ({
  page,
}) => {
  test.slow();
  for (const address of [
    '/over-time?kinds=enabler&cell=flexible-money.millhaven.2020-10',
    '/over-time?view=all&kinds=opportunity,enabler&fold=opportunity',
    '/over-time?view=theme&theme=back-to-tendering&cell=back-to-tendering.northmere.2020-08',
    '/themes/decisions-made-faster',
    '/themes/back-to-tendering?area=wexcombe&wave=2020-11&charts=list',
  ]) {
    await page.goto(`${study}${address}`);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
});
