import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('from the rail to an area, a card, the words behind it, and back @long', async ({ page }) => {
  await page.goto(study);
  await page.getByRole('navigation', { name: 'Study' }).getByRole('link', { name: 'Areas' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wexcombe' })).toBeVisible();
  await page.getByRole('radio', { name: /^November 2020/ }).check({ force: true });
  await expect(page).toHaveURL(/wave=2020-11/);
  const card = page.getByRole('button', { name: /^Back to tendering: already showing/ });
  await card.click();
  const detail = page.getByRole('dialog', { name: 'Back to tendering' });
  await expect(detail).toContainText('addressed by Longer grants');
  await expect(detail).toContainText('said by a participant, since October, 2 excerpts');
  await expect(page).toHaveURL(/focus=back-to-tendering/);
  await detail.getByRole('link', { name: 'The words, November' }).click();
  await expect(page.getByRole('complementary', { name: 'Wexcombe, November 2020' })).toBeVisible();
  await page.goBack();
  await expect(detail.getByRole('link', { name: 'The words, November' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await expect(card).toBeFocused();
});

test('the board is walked by keyboard alone, along its lines @long', async ({ page }) => {
  await page.goto(`${study}/areas/wexcombe?wave=2020-11`);
  const focused = page.locator(':focus');
  await page.getByRole('button', { name: /^One clear priority/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAccessibleName(/^Decisions made faster: fading, since Aug/);
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAccessibleName(/^One shared focus: .*no longer a live matter/);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Next step' })).toBeVisible();
});

test('cards are moved within their column by hand and by keys, and a line is dragged to a new link', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/areas/wexcombe?wave=2020-11`);
  const card = (title: string) => page.getByRole('button', { name: new RegExp(`^${title}: `) });
  const top = async (title: string) => (await card(title).boundingBox())?.y ?? 0;
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
  };
  const at = async (title: string, side = 60) => {
    const box = await card(title).boundingBox();
    return { x: (box?.x ?? 0) + side, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const [from, to] = [await at('Decisions made faster'), await at('Lighter paperwork')];
  await drag(from, { x: to.x, y: to.y + 12 });
  await expect(card('Decisions made faster')).toBeFocused();
  expect(await top('Decisions made faster')).toBeGreaterThan(await top('Lighter paperwork'));
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => top('Lighter paperwork')).toBeGreaterThan(await top('Decisions made faster'));
  await expect(card('Decisions made faster')).toBeFocused();
  await page.getByRole('button', { name: 'Changes: put back in their own order' }).click();
  await expect.poll(() => top('One shared focus')).toBeGreaterThan(await top('Decisions made faster'));
  await card('One clear priority').hover();
  await drag(await at('One clear priority', 184), await at('Data shared early'));
  const link = page.getByRole('dialog', { name: 'Add a link' });
  await expect(link).toContainText('One clear priority');
  await expect(link.getByRole('button', { name: 'The other end' })).toContainText('Data shared early');
});

test('a next step is added, taken on, and taken back by undo', { tag: '@long' }, async ({ page }) => {
  await page.goto(`${study}/areas/northmere`);
  await page.getByRole('button', { name: 'Add a next step' }).click();
  const added = page.getByRole('dialog', { name: 'A new next step' });
  await added.getByLabel('What is to be done').fill('Ask the huddle who keeps it going');
  await added.getByRole('button', { name: 'Add the step' }).click();
  const card = page.getByRole('button', { name: /^Ask the huddle who keeps it going/ });
  await expect(card).toHaveAccessibleName(/nobody named, proposed, short term; no owner/);
  await card.click();
  const form = page.getByRole('dialog', { name: 'Next step' });
  await form.getByLabel('Who does it').selectOption('other');
  await form.getByLabel('Their name or post').fill('huddle chair');
  await form.getByLabel('State').selectOption('agreed');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(card).toHaveAccessibleName(/huddle chair, agreed, short term$/);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(card).toHaveAccessibleName(/nobody named, proposed/);
});

test('the list tells the chain from change to next step, and the board leaves as a table and a drawing', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/areas/millhaven?view=list`);
  const chain = page.getByRole('row', { name: /^Trust grew .*Back to tendering .*Bid together/ });
  await expect(chain).toContainText('Bid as four for the second lot');
  const take = async (item: string) => {
    await page.getByRole('button', { name: 'Export' }).click();
    const started = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    return readFile(await (await started).path(), 'utf8');
  };
  const csv = await take('Table (CSV)');
  expect(csv).toContain('Millhaven,2020-12,chain,Trust grew');
  const svg = await take('Picture (SVG)');
  expect(svg).toContain('As of December 2020; next steps as they stand today.');
  expect(svg).not.toContain('var(--');
});

test('nothing is found by an accessibility check, in light and in dark', { tag: '@long' }, async ({
  page,
}) => {
  test.slow();
  for (const address of [
    '/areas/wexcombe?wave=2020-11',
    '/areas/wexcombe?wave=2020-11&only=no-answer',
    '/areas/wexcombe?focus=winter-burnout',
    '/areas/northmere?view=list',
  ]) {
    await page.goto(`${study}${address}`);
    await expect(page.locator('h1')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  }
});
