import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const BOB = 'a08fef66-886a-81f3-a099-96c3c8028c0e';
const FINAL_REPORT = 'd60c1c1f-95e1-800a-af1b-19356d305eb3';
const of = `/api/studies/${SAMPLE}`;

interface Person {
  id: string;
  pseudonym: string;
}

/** A personal link of a coordinator of the sample, and its id. */
async function linkOf(page: Page, pseudonym: string) {
  const { items } = (await (await page.request.get(`${of}/participants`)).json()) as { items: Person[] };
  const person = items.find((one) => one.pseudonym === pseudonym);
  const made = await page.request.post(`${of}/participants/${person?.id}/links`, { data: {} });
  const { id, address } = (await made.json()) as { id: string; address: string };
  return { address, revoke: () => page.request.delete(`${of}/participants/${person?.id}/links/${id}`) };
}

const tab = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Your pages' }).getByRole('button', { name });
const card = (page: Page, words: string | RegExp) => page.getByRole('article').filter({ hasText: words });
const phone = { width: 390, height: 844 };

test.use({ viewport: phone, hasTouch: true });

test('a link opens the months, and an answer with its words outlives a reload in the middle of a word', async ({
  page,
}) => {
  const { address } = await linkOf(page, 'W-01');
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wexcombe, month by month');
  await expect(page).toHaveURL(/\/mine$/);
  await expect(page.getByRole('button', { name: /^December 2020.*waits for your answer/ })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await page.getByRole('button', { name: 'Three sentences wait for your answer' }).click();
  await expect(page).toHaveURL(/\/mine\?page=check&month=2020-12$/);
  await expect(page.getByText('5 of 8 answered')).toBeVisible();

  const hour = card(page, 'The hour on Fridays');
  await hour.getByRole('radio', { name: 'Partly' }).check();
  await expect(page.getByText('6 of 8 answered')).toBeVisible();
  const words = hour.getByLabel('What would you change?');
  await words.pressSequentially('Less than the phone calls. ');
  await expect(hour.getByText('kept')).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue(/^Less than the phone calls\. ?$/);
  await expect(hour.getByRole('radio', { name: 'Partly' })).toBeChecked();
  await hour.getByRole('radio', { name: 'Yes' }).check();
  await expect(words).toHaveValue(/^Less than the phone calls/);
  await expect(hour.getByText('with the team')).toBeVisible();

  const money = card(page, 'the emergency money might end');
  await money.getByRole('radio', { name: 'It never came' }).check();
  await card(page, 'comes and goes').getByRole('radio', { name: 'Can’t say' }).check();
  await expect(tab(page, /Is this right/)).toHaveText('Is this right?');
  await expect(card(page, 'comes and goes').getByText('with the team')).toBeVisible();

  const answers = await page.request.get(`${of}/member-check-answers?participant=W-01`);
  expect(await answers.text()).toMatch(/Less than the phone calls\.".*/);
});

test.describe('without a connection', () => {
  test.use({ isCutOff: true });
  test('answers stay on the phone, in every tab, and reach the team once it is back', async ({
    page,
    context,
  }) => {
    const { address } = await linkOf(page, 'M-01');
    await page.goto(address);
    await tab(page, /Is this right/).click();
    const other = await context.newPage();
    await other.goto('/mine?page=check');
    await expect(card(other, 'Trust grew')).toBeVisible();
    await context.setOffline(true);
    const trust = (on: Page) => card(on, 'Trust grew');
    await trust(page).getByRole('radio', { name: 'No', exact: true }).check();
    await expect(page.getByText('No connection. Your answers are kept on this phone.')).toBeVisible();
    await expect(trust(page).getByText('kept')).toBeVisible();
    await expect(trust(other).getByRole('radio', { name: 'No', exact: true })).toBeChecked();
    await page.getByLabel('Tell us about December, in your own words.').fill('The roof leaks again.');
    await page.getByRole('button', { name: 'Send to the team' }).click();
    await expect(page.getByText('Kept on this phone, not with the team yet')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/^Sent on .*, with the team$/)).toBeVisible();
    await expect(trust(page).getByText('with the team')).toBeVisible();
    await expect(page.getByText(/No connection/)).toHaveCount(0);
    await expect(trust(other).getByText('with the team')).toBeVisible();
    const told = await page.request.get(`${of}/member-additions`);
    expect((await told.text()).match(/The roof leaks again/g)).toHaveLength(1);
  });
});

test('a quote refused on the phone is refused on the shelf, and a report holds it back', async ({ page }) => {
  const { address } = await linkOf(page, 'W-01');
  await page.goto(address);
  await tab(page, /^My quotes/).click();
  const quote = card(page, 'the older people’s charity bid against each other');
  await expect(quote).toContainText('Signed as');
  await expect(quote).toContainText('To appear in');
  await quote.getByRole('button', { name: 'No', exact: true }).click();
  await expect(quote).toContainText(/you said no on .* It will not be printed for them\./);
  await expect(quote.getByText('with the team')).toBeVisible();
  await expect(quote.getByRole('button', { name: 'Change my answer' })).toBeFocused();

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`/studies/${SAMPLE}/quotes?quote=${BOB}`);
  await expect(page.getByRole('complementary', { name: 'Edit for print' })).toContainText('Refused');
  await page.goto(`/studies/${SAMPLE}/reports/${FINAL_REPORT}?view=preview`);
  await expect(page.getByText(/Held back until cleared\. ?Refused for the funder/)).toBeVisible();
});

test('consent is changed line by line, and withdrawing says what it cannot undo @long', async ({ page }) => {
  const { address } = await linkOf(page, 'M-01');
  await page.goto(address);
  await tab(page, /^My consent/).click();
  const archive = page.getByRole('button', { name: /^Keep for later research/ });
  await archive.click();
  const sheet = page.getByRole('dialog', { name: 'Keep for later research' });
  await sheet.getByRole('radio', { name: 'No' }).check();
  await expect(sheet).toContainText('What this does not undo:');
  await expectAccessible(page);
  await sheet.getByRole('button', { name: 'Change my answer' }).click();
  await expect(archive).toHaveText(/No$/);
  await expect(archive).toBeFocused();

  await page.getByRole('button', { name: 'Withdraw …' }).click();
  const ways = page.getByRole('dialog', { name: 'Withdraw' });
  await ways.getByRole('radio', { name: 'Stop, and erase what I said' }).check();
  await expect(ways).toContainText('The team then erases them');
  await expect(ways).toContainText('cannot be called back');
  await ways.getByRole('radio', { name: 'Stop taking part' }).check();
  await ways.getByRole('button', { name: 'Withdraw now' }).click();
  await expect(page.getByText('You have stopped taking part.')).toBeVisible();
  await tab(page, /Is this right/).click();
  await expect(page.getByText('We ask you nothing more.')).toBeVisible();
});

test.describe('a link that was taken back', () => {
  test.use({ isLost: true });
  test('tells whom to ask, and nothing of the study @long', async ({ page }) => {
    const { address, revoke } = await linkOf(page, 'W-01');
    await revoke();
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not open any more');
    await expect(page.getByRole('main')).toContainText(/Ask /);
    await expect(page).toHaveURL(/\/mine$/);
    await expect(page.locator('body')).not.toContainText(/Holding on|Wexcombe|Help/);
    await expectAccessible(page);
  });
});

/** Words of the study that mean nothing to whoever is asked. */
const STUDY_WORDS =
  /\b(raised|themes?|coded|codes?|codings?|stances?|waves?|panel|informants?|prominence)\b/i;

const PAGES = ['area', 'check', 'quotes', 'consent', 'exercise', 'help'];

test('every page is in plain words and accessible @long', async ({ page }) => {
  await page.goto((await linkOf(page, 'W-01')).address);
  await expect(page).toHaveURL(/\/mine$/);
  for (const at of PAGES) {
    await page.goto(`/mine?page=${at}`);
    await expectAccessible(page);
    expect(await page.locator('#root').textContent()).not.toMatch(STUDY_WORDS);
  }
});

test('every page fits a phone 320 px wide and one of 390 px at 200 %, and a finger meets every target', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto((await linkOf(page, 'W-01')).address);
  await expect(page).toHaveURL(/\/mine$/);
  for (const width of [320, 195])
    for (const at of PAGES) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(`/mine?page=${at}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await page
        .locator('button:visible, .option, .choice, a.plain, summary')
        .evaluateAll((those) =>
          those
            .filter((one) => {
              const { width: wide, height } = one.getBoundingClientRect();
              return height < 44 || wide < 44;
            })
            .map((one) => one.textContent),
        );
      expect(small).toEqual([]);
    }
});
