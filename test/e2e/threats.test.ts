import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;
const threats = `${study}/threats`;

test('from the rail to a threat in an area, its words, the transcript, and back', async ({ page }) => {
  await page.goto(study);
  await page.getByRole('navigation', { name: 'Study' }).getByRole('link', { name: 'Threats' }).click();
  await page
    .getByRole('button', { name: /^Back to tendering, Wexcombe: already showing, confirmed by/ })
    .click();
  await expect(page).toHaveURL(/open=back-to-tendering\.wexcombe/);
  const panel = page.getByRole('complementary', { name: 'Wexcombe' });
  await expect(panel).toContainText('Confirmed by Mira Sandhu');
  await expect(panel).toContainText('Sep looked for, not raised');
  await expect(panel).toContainText('Has a bid gone out alone that you used to write together?');
  await expect(panel.getByRole('link', { name: 'Longer grants' })).toBeVisible();
  await panel.getByRole('button', { name: '1 more of October' }).click();
  await expect(panel).toContainText('two charities both reading that contract');

  await panel.getByRole('link', { name: 'Open the transcript at 11:37, August' }).click();
  await expect(page).toHaveURL(/\/sources\/.+coding=/);
  await page.goBack();
  await expect(panel).toContainText('How it came');
  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Threats', level: 1 })).toBeVisible();
});

test('avoided and overcome are refused where only silence speaks, and recorded with an excerpt', async ({
  page,
}) => {
  await page.goto(`${threats}?open=back-to-tendering.northmere`);
  const cell = page.getByRole('button', { name: /^Back to tendering, Northmere/ });
  await expect(cell).toHaveAccessibleName(/possibly avoided so far, suggested/);
  const panel = page.getByRole('complementary', { name: 'Northmere' });
  await panel.getByRole('button', { name: 'Record a status…' }).click();
  const dialog = page.getByRole('dialog');
  const record = dialog.getByRole('button', { name: /^Record/ });
  await expect(record).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByLabel('Status').selectOption('overcome');
  await expect(dialog.getByRole('status')).toContainText('nothing to overcome');
  await dialog.getByLabel('Status').selectOption('avoided');
  await expect(dialog.getByRole('status')).toContainText('Silence alone shows neither');
  await expect(record).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('checkbox').last().check();
  await record.click();
  await expect(dialog).toBeHidden();
  await expect(cell).toHaveAccessibleName(/: avoided, confirmed by/);
  await expect(panel).toContainText('The rule agrees.');
  await expect(panel).toContainText('on 1 excerpt');

  await expect(page.getByRole('button', { name: /^Undo: Recorded Back to tendering/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(cell).toHaveAccessibleName(/possibly avoided so far, suggested/);
});

test('a new record stands and the earlier ones stay listed @long', async ({ page }) => {
  await page.goto(`${threats}?open=volunteers-drift-away.wexcombe`);
  const panel = page.getByRole('complementary', { name: 'Wexcombe' });
  await expect(panel).toContainText('I was wron');
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Status').selectOption('avoided');
  await expect(dialog.getByRole('status')).toContainText('It has shown here');
  await dialog.getByLabel('Status').selectOption('easing');
  await dialog.getByLabel('Because').fill('Two of the new ones have stopped');
  await dialog.getByRole('button', { name: /^Record/ }).click();
  await expect(
    page.getByRole('button', { name: /^Volunteers drift away, Wexcombe: easing, confirmed by/ }),
  ).toBeVisible();
  await expect(panel).toContainText('Two of the new ones have stopped');
  await expect(panel).toContainText('Two Saturdays with gaps.');
});

test('what to watch for is set for one area, and given back to the study’s @long', async ({ page }) => {
  await page.goto(`${threats}?open=back-to-tendering.millhaven`);
  const panel = page.getByRole('complementary', { name: 'Millhaven' });
  await expect(panel).toContainText('Has a bid gone out alone');
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Where').selectOption('own');
  await dialog.getByLabel('What to ask').fill('Who bid against whom at the hub?');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(panel).toContainText('Who bid against whom at the hub?');
  await expect(panel).toContainText('Partners who bid apart are heard working together again');
  await panel.getByRole('button', { name: 'Edit watch' }).click();
  await dialog.getByRole('button', { name: 'As everywhere' }).click();
  await expect(panel).toContainText('Has a bid gone out alone');
});

test('filter, order, view and the open threat survive a reload, and leave as a table', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(threats);
  await page.getByRole('button', { name: /^No answer \d/ }).click();
  await page.getByText('Worst first', { exact: true }).click();
  await page.getByText('List', { exact: true }).click();
  await page.getByRole('button', { name: 'Reputation first, Millhaven: open' }).click();
  await expect(page).toHaveURL(/show=no-answer/);
  await expect(page).toHaveURL(/sort=worst/);
  await expect(page).toHaveURL(/view=list/);
  await page.reload();
  await expect(page.getByRole('complementary', { name: 'Millhaven' })).toContainText('How it came');
  const table = page.getByRole('table', { name: 'Threats by area, in words' });
  await expect(table.getByRole('row', { name: /^Reputation first .*Millhaven: open/ })).toContainText(
    'Oct showing, Nov easing',
  );
  await expect(table).not.toContainText('Back to tendering');

  const take = async (item: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const started = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    const file = await started;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  const { name, text: csv } = await take('Table (CSV)');
  expect(name).toMatch(/threats\.csv$/);
  expect(csv).toContain('Reputation first,Millhaven,easing,suggested');
  expect(csv).toContain('5 closed waves; as of December.');
  expect(csv).not.toContain('Back to tendering');
  const { text: svg } = await take('Picture (SVG)');
  expect(svg).toContain('Reputation first');
  expect(svg).toContain('Silence alone');
  expect(svg).not.toContain('var(--');
});

test('words whose stance is still to be set are counted, and lead to where it is set @long', async ({
  page,
}) => {
  const api = `/api/studies/${SAMPLE}`;
  await page.goto(threats);
  await expect(page.getByRole('button', { name: 'Stance to set 0' })).toBeDisabled();
  const list = await page.request.get(`${api}/themes/back-to-tendering/story`);
  const { excerpts }: { excerpts: { voice: string; attribution: string; codings: { id: string }[] }[] } =
    await list.json();
  const said = excerpts.find(({ voice, attribution }) => voice === 'panel' && /Wexcombe/.test(attribution));
  await page.request.patch(`${api}/codings/${said?.codings[0]?.id}`, { data: { stance: null } });
  await expect(page.getByRole('link', { name: '1 passage without stance' })).toBeVisible();
  await page.getByRole('button', { name: 'Stance to set 1' }).click();
  await expect(page).toHaveURL(/show=to-set/);
  await page.getByRole('button', { name: /^Back to tendering, Wexcombe.*1 without stance/ }).click();
  await page
    .getByRole('complementary', { name: 'Wexcombe' })
    .getByRole('link', { name: '1 without stance' })
    .click();
  await expect(page).toHaveURL(/\/passages\?where=/);
  await expect(page.getByText('They say it’ll all be competitive again by spring.').first()).toBeVisible();
});

test('the board is walked by keyboard alone @long', async ({ page }) => {
  await page.goto(threats);
  const focused = page.locator(':focus');
  await page.getByRole('button', { name: /^Back to tendering, Wexcombe/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Reputation first, Millhaven: easing/);
  await page.keyboard.press('End');
  await expect(focused).toHaveAccessibleName('No answer yet');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAccessibleName('Reputation first');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Wexcombe' });
  await expect(panel).toContainText('How it came');
  await expect(focused).toHaveAccessibleName(/^Reputation first, Wexcombe/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(panel.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(focused).toHaveAccessibleName(/^Reputation first, Wexcombe/);
});

test('nothing is found by an accessibility check, in light and in dark', { tag: '@long' }, async ({
  page,
}) => {
  for (const address of ['?open=back-to-tendering.wexcombe', '?view=list&sort=worst']) {
    await page.goto(`${threats}${address}`);
    await expect(page.getByRole('heading', { name: 'Threats', level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
  await page.goto(`${threats}?open=emergency-money-ends.millhaven`);
  await expect(page.getByRole('complementary', { name: 'Millhaven' })).toContainText('How it came');
  await page.keyboard.press('w');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});
