import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

/** The coordinator of Millhaven, who was ill in September. */
const house = `/studies/${SAMPLE}/people/m-01/house`;
const month = (page: Page, name: RegExp) =>
  page.getByRole('list', { name: 'Months' }).getByRole('button', { name });

test('a coordinator reads their own months in plain words, and why one is missing', async ({ page }) => {
  await page.goto(house);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Millhaven, month by month');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What you told us in December');
  await expect(month(page, /^December 2020: we talked, waits for your answer/)).toHaveAttribute(
    'aria-current',
    'true',
  );
  await expect(month(page, /^January 2021: not ready yet/)).toBeDisabled();
  await expectAccessible(page);

  await month(page, /^September 2020: we did not talk/).click();
  await expect(page.getByText('We did not talk this month.')).toBeVisible();
  await expect(page).toHaveURL(/month=2020-09/);
  await expectAccessible(page);

  await month(page, /^November 2020/).click();
  await expect(page.getByRole('heading', { name: /^What you told us in November/ })).toBeVisible();
  await expect(page.locator('blockquote').first()).toContainText('“');
  await page.reload();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What you told us in November');
  await page.goBack();
  await expect(page.getByText('We did not talk this month.')).toBeVisible();
});

test('whoever looks in sees the sheet and the quotes as the coordinator does, and can answer nothing @long', async ({
  page,
}) => {
  await page.goto(house);
  await expect(page.getByRole('complementary', { name: 'Preview' })).toContainText('Nothing can be answered');
  await page.getByRole('button', { name: /^Is this right/ }).click();
  await expect(page.getByText('0 of 6 answered')).toBeVisible();
  for (const radio of await page.getByRole('radio').all()) await expect(radio).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Send to the team' })).toBeDisabled();
  await expectAccessible(page);

  await page.getByRole('button', { name: /^My quotes/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My quotes');
  const winter = page.getByRole('article').filter({ hasText: 'Somebody asked us what we’d learned' });
  await expect(winter).toContainText('Signed as');
  await expect(winter.getByRole('button', { name: 'Fine' })).toBeDisabled();
  await expect(page.getByRole('article').filter({ hasText: 'you said it is fine' }).first()).toBeVisible();
  await expect(page).toHaveURL(/page=quotes/);
  await expectAccessible(page);
});

test('everything is reached with the keyboard @long', async ({ page }) => {
  await page.goto(house);
  await month(page, /^December/).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(month(page, /^November/)).toBeFocused();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What you told us in November');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('What you told us in December');
  // January is open and stays closed to the reader.
  await page.keyboard.press('ArrowRight');
  await expect(month(page, /^December/)).toBeFocused();
  await page.getByRole('button', { name: /^My quotes/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My quotes');
});

test('on a phone 320 px wide nothing is cut off and nothing moves sideways', { tag: '@long' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [house, `${house}?month=2020-09`, `${house}?page=quotes`]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expectAccessible(page);
  }
});

test('the page asks one endpoint only, is small, and no answer names another area', async ({ page }) => {
  const asked: string[] = [];
  const assets: Response[] = [];
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    asked.push(new URL(response.url()).pathname);
    if (/\.(js|css)$/.test(response.url())) assets.push(response);
    if (!/font|image/.test(response.headers()['content-type'] ?? '')) bodies.push(response.text());
  });
  await page.goto(house);
  await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
  await month(page, /^August/).click();
  await page.getByRole('button', { name: /^My quotes/ }).click();
  await expect(page.getByRole('article').first()).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([
    `/api/studies/${SAMPLE}/participants/m-01/mine`,
  ]);
  expect(asked.filter((path) => !/^\/(api|assets)\/|^\/mark\.svg$/.test(path))).toEqual([house]);
  const text = (await Promise.all(bodies)).join('\n');
  const scripts = assets.map((response) => response.body());
  const sizes = (await Promise.all(scripts)).map((body) => gzipSync(body).length);
  expect(
    sizes.reduce((sum, size) => sum + size, 0),
    'bytes of JS and CSS, gzipped',
  ).toBeLessThan(120_000);
  expect(text).toContain('Millhaven');
  expect(text).not.toMatch(/Wexcombe|Northmere/);
});
