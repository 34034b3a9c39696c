import type { Page } from '@playwright/test';
import {
  codingsOf,
  marksIn,
  openDesk,
  openSource,
  panel,
  reader,
  selectByKeys,
  selected,
  textOf,
  turnOfCaret,
  undo,
  write,
} from './desk.ts';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const INTERVIEW = 'Millhaven, November 2020, coordinator';
const standing = (page: Page) => page.locator('[data-number]:not([data-away])');

async function themesOf(page: Page): Promise<{ id: string; title: string; retired: boolean }[]> {
  const answer = await page.request.get(`/api/studies/${SAMPLE}/themes?limit=1000`);
  const { items }: { items: { id: string; title: string; retired: boolean }[] } = await answer.json();
  return items.filter(({ retired }) => !retired);
}

/** A theme with passages in a source that speak like it and do not carry it. */
async function themeSpokenOfIn(page: Page, source: string): Promise<{ id: string; title: string }> {
  for (const theme of await themesOf(page)) {
    const query = new URLSearchParams({ source, theme: theme.id });
    const answer = await page.request.get(`/api/studies/${SAMPLE}/recheck/likely?${query}`);
    const { items }: { items: unknown[] } = await answer.json();
    if (items.length > 0) return theme;
  }
  throw new Error('No passage here speaks like any theme.');
}

test('what is shown stands in the address, comes back with it, and what is put away is never coded', {
  tag: '@long',
}, async ({ page }) => {
  const id = await openDesk(page, INTERVIEW);
  const all = await standing(page).count();
  await page.getByRole('button', { name: 'All codings' }).click();
  const show = page.getByRole('dialog', { name: 'Show' });
  await expectAccessible(page);
  await show.getByRole('checkbox', { name: /threats/ }).check();
  await show.getByText('coded', { exact: true }).click();
  await expect(page).toHaveURL(/kinds=threat/);
  await expect(page).toHaveURL(/only=coded/);
  const few = await standing(page).count();
  expect(few).toBeLessThan(all);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Only threats, coded turns' })).toBeFocused();
  await page.reload();
  await expect(reader(page)).toHaveAttribute('aria-busy', 'false');
  await expect(standing(page)).toHaveCount(few);

  await openSource(page, SAMPLE, id, '?only=uncoded');
  const left = await standing(page).evaluateAll((rows) => rows.map((row) => Number(row.dataset.number)));
  expect(left.length).toBeGreaterThan(1);
  await reader(page).focus();
  await page.keyboard.press('Control+Home');
  // From one that is there to the next that is, and never into those between.
  for (const number of left.slice(0, 3)) {
    if ((await turnOfCaret(page)) !== number) await page.keyboard.press(']');
    expect(await turnOfCaret(page)).toBe(number);
  }
  const before = await codingsOf(page, SAMPLE, id);
  await page.keyboard.press('Control+a');
  await expect(panel(page).locator('p', { hasText: /^“/ })).toHaveCount(left.length);
  await page.keyboard.press('1');
  await expect.poll(async () => (await codingsOf(page, SAMPLE, id)).length).toBe(before.length + left.length);
  const { text, turns } = await textOf(page, SAMPLE, id);
  const known = new Set(before.map((one) => one.id));
  const added = (await codingsOf(page, SAMPLE, id)).filter((one) => !known.has(one.id));
  expect(added.map((one) => one.text)).toEqual(
    left.map((number) => text.slice(turns[number - 1]?.start, turns[number - 1]?.end)),
  );
  // Who goes to one that is put away gets it back.
  await openSource(page, SAMPLE, id, '?only=coded&turn=3');
  await expect(page.locator('#turn-3')).toBeInViewport();
});

test('links lead to a turn and to a time of the recording, also on the open page @long', async ({ page }) => {
  const id = await openDesk(page, INTERVIEW, '#turn=17');
  await expect(page.locator('#turn-17')).toBeInViewport();
  await page.keyboard.press(']');
  await expect.poll(() => turnOfCaret(page)).toBe(18);
  const { turns } = await textOf(page, SAMPLE, id);
  const time = turns[24]?.time ?? 0;
  await openSource(page, SAMPLE, id, `#t=${Math.floor(time / 60)}:${String(time % 60).padStart(2, '0')}`);
  await expect(page.locator('#turn-25')).toBeInViewport();
  await page.evaluate(() => {
    location.hash = '#turn=9';
  });
  await expect(page.locator('#turn-9')).toBeInViewport();
  await page.keyboard.press(']');
  await expect.poll(() => turnOfCaret(page)).toBe(10);
  // By Tab one comes to where the link led, not to the top.
  await page.getByRole('link').first().focus();
  await page.evaluate(() => {
    location.hash = '#turn=8';
  });
  await expect(page.locator('#turn-8')).toBeInViewport();
  const isReading = () => reader(page).evaluate((one) => one === document.activeElement);
  for (let at = 0; at < 60 && !(await isReading()); at += 1) await page.keyboard.press('Tab');
  await expect.poll(() => turnOfCaret(page)).toBe(8);
  await openSource(page, SAMPLE, id, '#turn=9999');
  await openSource(page, SAMPLE, id, '#t=soon');
  await expect(page.locator('#turn-1')).toBeInViewport();
});

test('a theme is looked for again from the queue: likely passages by key, and one key that says so', {
  tag: '@long',
}, async ({ page }) => {
  const id = await openDesk(page, INTERVIEW);
  const theme = await themeSpokenOfIn(page, id);
  await openSource(page, SAMPLE, id, `?recheck=${theme.id}`);
  const bar = page.getByRole('region', { name: `Looking again for ${theme.title}` });
  await expect(bar.getByRole('status')).toContainText('likely passage');
  await expect(bar.getByRole('button', { name: /Code these words/ })).toBeDisabled();
  await reader(page).focus();
  await page.keyboard.press('.');
  await expect(bar.getByRole('status')).toContainText(/^1 of \d+ likely passages?: “/);
  const words = await selected(page);
  expect(words).not.toBe('');
  await expectAccessible(page);
  await page.keyboard.press('y');
  await expect(undo(page)).toHaveAccessibleName(new RegExp(`Coded a passage .* with ${theme.title}`));
  expect((await codingsOf(page, SAMPLE, id)).filter((one) => one.theme === theme.id)).not.toHaveLength(0);
  await page.keyboard.press('0');
  await expect(page.getByRole('status').filter({ hasText: 'looked for here' })).toBeVisible();
  await expect(bar).toHaveCount(0);
  await expect(page).not.toHaveURL(/recheck=/);
  await expect(page.getByRole('region', { name: 'Coding pass' })).toContainText(
    'You looked for 1 of 36 themes',
  );
});

test('eight themes on the same words stand side by side, and the words say how many have no band', {
  tag: '@long',
}, async ({ page }) => {
  const id = await openDesk(page, INTERVIEW);
  const { turns } = await textOf(page, SAMPLE, id);
  const coded = await codingsOf(page, SAMPLE, id);
  const at = turns.findIndex(
    ({ role, start, end }) =>
      role === 'participant' &&
      end - start > 120 &&
      coded.every((one) => one.end <= start || one.start >= end),
  );
  const answer = turns[at];
  if (!answer) throw new Error('Every answer of the sample is coded.');
  const some = (await themesOf(page)).slice(0, 8);
  for (const [place, theme] of some.entries())
    await write(page, `/api/studies/${SAMPLE}/codings`, {
      source: id,
      start: answer.start,
      end: answer.end - place,
      theme: theme.id,
    });
  await openSource(page, SAMPLE, id, `?turn=${at + 1}`);
  await expect(marksIn(page, at + 1).first()).toBeVisible();
  await expect(page.locator(`#turn-${at + 1} [data-more]`).first()).toHaveAttribute('data-more', '+6');
  const stripes = page.locator('span[data-codings]');
  await expect.poll(async () => stripes.count()).toBeGreaterThanOrEqual(8);
  const boxes = await stripes.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  const clashes = boxes.flatMap((a, place) =>
    boxes
      .slice(place + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
  );
  expect(clashes).toEqual([]);
  const names = page.locator('button[data-codings][title], [data-codings] > button');
  const tops = await names.evaluateAll((all) =>
    all.map((one) => one.getBoundingClientRect().top).sort((a, b) => a - b),
  );
  expect(tops.slice(1).every((top, place) => top - (tops[place] ?? 0) >= 20)).toBe(true);
  await selectByKeys(page, at + 1, 1);
  await expect(panel(page).getByRole('article')).toHaveCount(8);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'This text' }).click();
  await expect(page.getByRole('menuitem', { name: /Find in this text/ })).toBeVisible();
  await expectAccessible(page);
});

test('on narrow screens the panel never lies over words', { tag: '@long' }, async ({ page }) => {
  const id = await openDesk(page, INTERVIEW);
  for (const [width, height] of [
    [1180, 800],
    [1024, 768],
    [700, 800],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await openSource(page, SAMPLE, id, '?turn=6');
    await selectByKeys(page, 6, 4);
    await expect(panel(page)).toBeVisible();
    const beside = await panel(page).boundingBox();
    const words = await page.locator('#turn-6 [data-turn]').boundingBox();
    if (!beside || !words) throw new Error('They are not on the screen.');
    expect(words.x + words.width <= beside.x || beside.y >= words.y, `${width} pixels`).toBe(true);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  }
});
