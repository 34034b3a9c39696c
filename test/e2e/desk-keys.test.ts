import {
  applied,
  codingsOf,
  marksIn,
  openDesk,
  panel,
  reader,
  selectByKeys,
  selected,
  textOf,
  turnOfCaret,
  undo,
} from './desk.ts';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

test('a whole interview is coded without a mouse, from its first turn to the pass', { tag: '@long' }, async ({
  page,
}) => {
  const title = 'Wexcombe, December 2020, coordinator';
  const id = await openDesk(page, title);
  const { turns } = await textOf(page, SAMPLE, id);
  const before = await codingsOf(page, SAMPLE, id);
  const saved = page.getByRole('status').filter({ hasText: /^(All saved|Saved)/ });

  // In by Tab alone; then word, sentence, turn, and back.
  const isReading = () => reader(page).evaluate((one) => one === document.activeElement);
  for (let at = 0; at < 60 && !(await isReading()); at += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press(']');
  await page.keyboard.press('w');
  const word = await selected(page);
  await page.keyboard.press('w');
  const sentence = await selected(page);
  await page.keyboard.press('w');
  const whole = await selected(page);
  expect(word.length).toBeLessThan(sentence.length);
  expect(sentence.length).toBeLessThan(whole.length);
  await page.keyboard.press('Shift+W');
  expect(await selected(page)).toBe(sentence);

  // Named by its own words, as a threat with its stance, prompted, with the time it tells of.
  await page.keyboard.press('Shift+W');
  await page.keyboard.press('i');
  const field = page.getByRole('combobox', { name: 'Apply a theme' });
  await expect(field).toHaveValue(word);
  await page.keyboard.type('Doors that stay shut');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const made = applied(page, 'Doors that stay shut');
  await expect(made.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('o');
  await expect(made.getByRole('radio', { name: 'occurring' })).toBeChecked();
  await page.keyboard.press('p');
  await expect(made).toContainText('yes, we asked');
  await page.keyboard.press('d');
  await page.keyboard.type('next spring');
  await page.keyboard.press('Enter');
  await expect(reader(page)).toBeFocused();
  await expect(made.getByRole('textbox')).toHaveValue('next spring');

  // Its edges, given up and kept.
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const wider = await selected(page);
  expect(wider.length).toBeGreaterThan(word.length);
  await page.keyboard.press('Escape');
  expect(await selected(page)).toBe(word);
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(saved).toBeVisible();
  await expect
    .poll(async () => (await codingsOf(page, SAMPLE, id)).filter(({ text }) => text === wider).length)
    .toBe(1);

  // A memo and a quote on the next answer.
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await page.keyboard.press('w');
  await page.keyboard.press('w');
  await page.keyboard.press('m');
  await expect(panel(page).getByRole('textbox', { name: 'Memo' })).toBeFocused();
  await page.keyboard.type('Said twice.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('button', { name: /Said twice\./ })).toBeVisible();
  await page.keyboard.press('q');
  await expect(panel(page).getByRole('button', { name: /Quote, as a draft/ })).toBeVisible();

  // Every answer after it: the whole turn with the theme used last.
  await page.keyboard.press('r');
  const answers = turns.flatMap(({ role }, at) => (role === 'interviewer' || at < 5 ? [] : [at + 1]));
  for (const number of answers) {
    while ((await turnOfCaret(page)) < number) await page.keyboard.press(']');
    await page.keyboard.press('t');
    await expect(marksIn(page, number)).not.toHaveCount(0);
  }
  const coded = async () => (await codingsOf(page, SAMPLE, id)).length - before.length;
  await expect.poll(coded).toBe(answers.length + 2);

  // From one coding of it to the next and back; found words; all of it taken back and done again.
  const chosen = () => page.locator('button[data-codings][aria-pressed="true"]').getAttribute('data-codings');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('}');
  const first = await selected(page);
  await page.keyboard.press('}');
  await page.keyboard.press('{');
  await expect.poll(() => selected(page)).toBe(first);
  expect(await chosen()).not.toBeNull();
  await page.keyboard.press('n');
  await page.keyboard.press('Shift+N');
  await expect.poll(() => selected(page)).toBe(first);
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Control+z');
  await expect.poll(coded).toBe(answers.length - 1);
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Control+Shift+z');
  await expect.poll(coded).toBe(answers.length + 2);

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Coding pass' })).toContainText(
    'You looked for 37 of 37 themes',
  );
  await expect(undo(page)).toHaveAccessibleName(/^Undo: /);
});

test('words are found from where one reads, the first of them first, and Esc leaves one there', {
  tag: '@long',
}, async ({ page }) => {
  await openDesk(page, 'Wexcombe, December 2020, coordinator', '#turn=3');
  await expect(page.locator('#turn-3')).toBeInViewport();
  await page.keyboard.press('/');
  const bar = page.getByRole('search', { name: 'Find in this text' });
  await expect(bar.locator('input')).toBeFocused();
  await page.keyboard.type('the');
  const status = bar.getByRole('status');
  await expect(status).toHaveText(/^\d+ of \d+$/);
  const [first = 0, all = 0] = (await status.textContent())?.split(' of ').map(Number) ?? [];
  expect(first).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(`${first} of ${all}`);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(`${first + 1} of ${all}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(status).toHaveText(`${first - 1} of ${all}`);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(reader(page)).toBeFocused();
  expect((await selected(page)).toLowerCase()).toBe('the');
  await page.keyboard.press('/');
  await page.keyboard.type('zeppelin');
  await expect(status).toHaveText('nowhere here');
});

test('keys that come while a deed is under way mean what is on the page', { tag: '@long' }, async ({
  page,
}) => {
  const id = await openDesk(page, 'Wexcombe, December 2020, coordinator');
  const codings = () => codingsOf(page, SAMPLE, id);
  const before = await codings();
  await page.route('**/codings/**', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer });
  });
  await selectByKeys(page, 8, 3);
  const marks = await marksIn(page, 8).count();
  // Applied and removed in one breath: it does not come back when the first is answered.
  await page.keyboard.press('1');
  await page.keyboard.press('x');
  await expect(undo(page)).toHaveAccessibleName(/Removed a coding/);
  await expect(marksIn(page, 8)).toHaveCount(marks);
  await expect.poll(async () => (await codings()).length).toBe(before.length);
  // Applied and its end moved in one breath.
  await page.keyboard.press('1');
  await page.keyboard.press('a');
  await expect(page.locator('[data-edge="end"]')).toBeVisible();
  const words = await selected(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const longer = await selected(page);
  expect(longer.length).toBeGreaterThan(words.length);
  await expect(undo(page)).toHaveAccessibleName(/Changed a coding/);
  await expect.poll(async () => (await codings()).map(({ text }) => text)).toContain(longer);
  // Applied and taken back in one breath, three times over.
  await selectByKeys(page, 10, 3);
  const ten = await marksIn(page, 10).count();
  const standing = (await codings()).length;
  for (const key of ['1', '2', '3', 'Control+z', 'Control+z', 'Control+z']) await page.keyboard.press(key);
  await expect(marksIn(page, 10)).toHaveCount(ten);
  await expect.poll(async () => (await codings()).length).toBe(standing);
});

test('edges that are moved are left as they were by whoever goes elsewhere', { tag: '@long' }, async ({
  page,
}) => {
  const id = await openDesk(page, 'Wexcombe, December 2020, coordinator');
  await reader(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('}');
  await expect(page.locator('[data-edge]')).toHaveCount(2);
  const painted = () => page.locator('mark[data-codings]').allTextContents();
  const before = await painted();
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(painted).not.toEqual(before);
  await expectAccessible(page);
  await page.keyboard.press(']');
  await expect.poll(painted).toEqual(before);
  const there = await turnOfCaret(page);
  await page.keyboard.press('ArrowRight');
  expect(await turnOfCaret(page)).toBe(there);
  await page.keyboard.press('{');
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('x');
  await expect(undo(page)).toHaveAccessibleName(/Removed a coding/);
  await page.keyboard.press('Control+z');
  await expect.poll(painted).toEqual(before);
  expect((await codingsOf(page, SAMPLE, id)).length).toBeGreaterThan(0);
});
