import {
  applied,
  codingsOf,
  keepFile,
  marksIn,
  openDesk,
  openSource,
  panel,
  reader,
  selectByKeys,
  themes,
  turn,
  undo,
  write,
} from './desk.ts';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

test('the words on the page are the stored words, and every painted one says what it carries', async ({
  page,
}) => {
  const id = await openDesk(page, 'Millhaven, December 2020, coordinator');
  const answer = await page.request.get(`/api/studies/${SAMPLE}/sources/${id}`);
  const source: { text: string; turns: { id: string; start: number; end: number }[] } = await answer.json();
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-turn]')].map((one) => [
      one.dataset.turn,
      one.textContent,
    ]),
  );
  expect(shown).toEqual(source.turns.map((one) => [one.id, source.text.slice(one.start, one.end)]));
  const codings = await page.request.get(`/api/studies/${SAMPLE}/codings?source=${id}`);
  const { items }: { items: { id: string; text: string }[] } = await codings.json();
  for (const { id: coding, text } of items) {
    const words = await page.locator(`mark[data-codings~="${coding}"]`).allTextContents();
    expect(words.join('').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  }
  await expectAccessible(page);

  // A document that says how it is set looks so, and not a sign more stands in it.
  const study = await write(page, '/api/studies', { title: 'Set', areas: ['Here'] });
  const set = await keepFile(
    page,
    study.id,
    'notes.md',
    '**INT:** So?\n\n**P:** It was **never** locked.\n\n## The rota\n\n- keys\n\n> Nobody asked.\n',
  );
  await openSource(page, study.id, set);
  const said = 'It was never locked.\n\nThe rota\n\n- keys\n\nNobody asked.';
  expect(await turn(page, 2).evaluate((one) => one.textContent)).toBe(said);
  await expect(turn(page, 2).locator('b')).toHaveText('never');
  const sizeOf = (words: string) =>
    turn(page, 2)
      .getByText(words, { exact: true })
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await sizeOf('The rota')).toBeGreaterThan(await sizeOf('never'));
  await selectByKeys(page, 2, 11);
  await page.keyboard.press('c');
  await page.keyboard.type('Keys');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await codingsOf(page, study.id, set))[0]?.text).toMatch(/^It was.*rota/su);
  const [coded] = await codingsOf(page, study.id, set);
  expect((await marksIn(page, 2).allTextContents()).join('')).toBe(coded?.text);
  await expectAccessible(page);
});

test('an interview is coded with the keyboard alone, and every deed is taken back across a reload', async ({
  page,
}) => {
  await openDesk(page, 'Wexcombe, December 2020, coordinator');
  await selectByKeys(page, 2, 3);
  await expect(panel(page).getByText(/3 words$/)).toBeVisible();
  const before = await marksIn(page, 2).count();

  // A theme that exists, by a few letters.
  await page.keyboard.press('c');
  const picker = page.getByRole('dialog', { name: 'Apply a theme' });
  await expect(picker.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('lighter');
  await expect(picker.getByRole('option', { selected: true })).toContainText('Lighter paperwork');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(picker).toHaveCount(0);
  await expect(reader(page)).toBeFocused();
  await expect(applied(page, 'Lighter paperwork')).toBeVisible();
  await expect(marksIn(page, 2)).not.toHaveCount(before);

  // A theme that does not: created and applied in one act, as a threat, which asks for its stance.
  await page.keyboard.press('c');
  await page.keyboard.type('Keys left with nobody');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(picker.getByRole('option', { selected: true })).toContainText(
    'Create threat “Keys left with nobody”',
  );
  await page.keyboard.press('Enter');
  const made = applied(page, 'Keys left with nobody');
  await expect(made).toContainText('stance to set');
  await expect(made.getByRole('radio').first()).toBeFocused();
  await page.keyboard.press('e');
  await expect(made.getByRole('radio', { name: 'early sign' })).toBeChecked();
  await expect(reader(page)).toBeFocused();
  await expectAccessible(page);

  // Of several themes on the same words it is asked which is meant.
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('x');
  const which = page.getByRole('dialog', { name: /^Which theme/ });
  await expect(which.getByRole('button', { name: /Lighter paperwork/ })).toBeVisible();
  await expectAccessible(page);
  await which.getByRole('button', { name: /Lighter paperwork/ }).press('Enter');
  await expect(which).toHaveCount(0);
  await expect(applied(page, 'Lighter paperwork')).toHaveCount(0);
  await expect(undo(page)).toHaveAccessibleName(/Removed a coding with Lighter paperwork/);

  await page.reload();
  await expect(reader(page)).toHaveAttribute('aria-busy', 'false');
  await expect(undo(page)).toHaveAccessibleName(/Removed a coding with Lighter paperwork/);
  await page.keyboard.press('Control+z');
  await expect(undo(page)).toHaveAccessibleName(/Changed a coding with Keys left with nobody/);
  await page.keyboard.press('Control+z');
  await expect(undo(page)).toHaveAccessibleName(/Coded a passage .* with Keys left with nobody/);
  await page.keyboard.press('Control+z');
  await expect(undo(page)).not.toHaveAccessibleName(/Coded a passage .* with Keys left/);
  await page.keyboard.press('Control+z');
  await expect(undo(page)).toHaveAccessibleName(/Coded a passage .* with Lighter paperwork/);
  await page.keyboard.press('Control+z');
  await expect(marksIn(page, 2)).toHaveCount(before);
});

test('words are selected with the mouse, over a question too, and coded by a digit and from the pane @long', async ({
  page,
}) => {
  await openDesk(page, 'Wexcombe, December 2020, coordinator');
  const answer = turn(page, 12);
  await answer.scrollIntoViewIfNeeded();
  await answer.dblclick({ position: { x: 30, y: 12 } });
  await expect(panel(page).getByText(/1 word$/)).toBeVisible();

  // From the end of one answer into the next: two excerpts, the question between them left out.
  const from = await answer.boundingBox();
  const to = await turn(page, 14).boundingBox();
  if (!from || !to) throw new Error('The turns are not on the screen.');
  await page.mouse.move(from.x + 160, from.y + 14);
  await page.mouse.down();
  await page.mouse.move(to.x + 200, to.y + 14, { steps: 8 });
  await page.mouse.up();
  await expect(panel(page).locator('p', { hasText: /^“/ })).toHaveCount(2);
  const first = themes(page).getByRole('list', { name: 'Recent themes' }).getByRole('button').first();
  const title = (await first.locator('[title]').getAttribute('title')) ?? '';
  const sent = page.waitForResponse((response) => response.url().endsWith('/codings/bulk'));
  await page.keyboard.press('1');
  const { items }: { items: unknown[] } = await (await sent).json();
  expect(items).toHaveLength(2);
  await expect(page.getByRole('status').filter({ hasText: title })).toContainText('Undo');
  await page.keyboard.press('Control+z');
  await expect(marksIn(page, 12)).toHaveCount(0);

  // An interviewer's words are never coded.
  await turn(page, 13).dblclick({ position: { x: 60, y: 10 } });
  await page.keyboard.press('1');
  await expect(page.getByText('Interviewer turns never count.', { exact: true })).toBeVisible();
  await expect(page.getByText('Code the answer instead?')).toBeVisible();
  await page.getByRole('button', { name: 'Select the answer' }).click();
  await expect(panel(page)).toContainText('Turn 14');
});

test('a memo is written, kept as a draft through a reload, and words are marked as a quote', {
  tag: '@long',
}, async ({ page }) => {
  await openDesk(page, 'Wexcombe, December 2020, coordinator', '?turn=12');
  await selectByKeys(page, 12, 4);
  await page.keyboard.press('m');
  const field = panel(page).getByRole('textbox', { name: 'Memo' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Who told her?');
  await expect(panel(page)).toContainText('draft kept here');
  await page.reload();
  await expect(reader(page)).toHaveAttribute('aria-busy', 'false');
  await selectByKeys(page, 12, 4);
  await page.keyboard.press('m');
  await expect(field).toHaveValue('Who told her?');
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('button', { name: /Who told her\?/ })).toBeVisible();
  await expect(reader(page)).toBeFocused();

  await page.keyboard.press('q');
  await expect(panel(page).getByRole('button', { name: /Quote, as a draft/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('q');
  await expect(panel(page).getByRole('button', { name: /Mark as quote/ })).toBeVisible();
});

test('one goes from coding to coding, opens one by its address, and fields of a coding are kept', {
  tag: '@long',
}, async ({ page }) => {
  const id = await openDesk(page, 'Wexcombe, December 2020, coordinator');
  await reader(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('}');
  const first = panel(page).getByRole('article').first();
  await expect(first).toBeVisible();
  const chosen = () => page.locator('button[data-codings][aria-pressed="true"]').getAttribute('data-codings');
  const coding = (await chosen()) ?? '';
  const words = (await panel(page).locator('p', { hasText: /^“/ }).textContent()) ?? '';
  await page.keyboard.press('}');
  await expect.poll(chosen).not.toBe(coding);
  await page.keyboard.press('{');
  await expect.poll(chosen).toBe(coding);
  await expect(page).toHaveURL(new RegExp(`coding=${coding}`));
  await page.reload();
  await expect(panel(page).locator('p', { hasText: /^“/ })).toHaveText(words);

  const told = first.getByRole('textbox', { name: /told about$/ });
  await told.fill('next April');
  const kept = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await told.press('Enter');
  await kept;
  await first.getByRole('button', { name: /was prompted$/ }).click();
  await expect(first).toContainText('yes, we asked');
  await page.goto(`/studies/${SAMPLE}/sources/${id}?turn=30&coders=mine`);
  await expect(page.locator('#turn-30')).toBeInViewport();
  await expect(page.locator('mark[data-codings]')).toHaveCount(0);
  await expect(page.getByText('Select words and press C')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of this screen' })).toContainText('Apply a theme');
});

test('a pass is completed for the whole codebook, and what comes later stays to look for', {
  tag: '@long',
}, async ({ page }) => {
  await openDesk(page, 'Wexcombe, December 2020, coordinator');
  const bar = page.getByRole('region', { name: 'Coding pass' });
  await expect(bar).toContainText('You looked for 0 of 36 themes');
  await page.keyboard.press('Control+Enter');
  await expect(bar).toContainText('You looked for 36 of 36 themes');

  await selectByKeys(page, 2, 2);
  await page.keyboard.press('c');
  await page.keyboard.type('Borrowed keys');
  await page.keyboard.press('Enter');
  await expect(bar).toContainText('You looked for 36 of 37 themes');
  await expect(bar).toContainText('Still to look for: Borrowed keys');
  await bar.getByRole('button', { name: 'Mark pass complete' }).click();
  const question = page.getByRole('dialog', { name: '1 theme not looked for yet' });
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Look for the 1 now' }).click();
  await expect(themes(page).getByRole('treeitem', { name: /Borrowed keys/ })).toBeVisible();
  await expect(themes(page).getByRole('treeitem', { name: /Lighter paperwork/ })).toHaveCount(0);
  await bar.getByRole('button', { name: 'Mark pass complete' }).click();
  await question.getByRole('button', { name: 'I have looked for all 37' }).click();
  await expect(bar).toContainText('You looked for 37 of 37 themes');
});
