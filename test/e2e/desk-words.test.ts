import {
  applied,
  codingsOf,
  marksIn,
  openDesk,
  openSource,
  panel,
  reader,
  selectByKeys,
  selected,
  textOf,
  turn,
  undo,
  write,
} from './desk.ts';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const INTERVIEW = 'Northmere, August 2020, coordinator';

test('the end of a coding is dragged to other words, as one deed @long', async ({ page }) => {
  const id = await openDesk(page, INTERVIEW);
  await selectByKeys(page, 4, 3);
  const words = (await selected(page)).trim();
  await page.keyboard.press('1');
  await expect(undo(page)).toHaveAccessibleName(/Coded a passage/);
  const end = page.locator('[data-edge="end"]');
  await expect(end).toBeVisible();
  const handle = await end.boundingBox();
  if (!handle) throw new Error('There is nothing to drag.');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + 1, y);
  await page.mouse.down();
  await page.mouse.move(handle.x + 150, y, { steps: 6 });
  await page.mouse.up();
  const longer = (await selected(page)).trim();
  expect(longer.startsWith(words)).toBe(true);
  expect(longer.length).toBeGreaterThan(words.length);
  await expect(undo(page)).toHaveAccessibleName(/Changed a coding/);
  await expect
    .poll(async () => (await codingsOf(page, SAMPLE, id)).map(({ text }) => text))
    .toContain(longer);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await codingsOf(page, SAMPLE, id)).map(({ text }) => text)).toContain(words);
});

test('a correction made elsewhere waits: the text one reads stays, and offsets in it are refused', {
  tag: '@long',
}, async ({ page, context }) => {
  const id = await openDesk(page, INTERVIEW);
  const other = await context.newPage();
  await openSource(other, SAMPLE, id);
  const { turns, text } = await textOf(page, SAMPLE, id);
  await selectByKeys(page, 4, 3);
  const painted = () => page.locator('mark[data-codings]').allTextContents();
  const before = await painted();
  const standing = await codingsOf(page, SAMPLE, id);
  await write(other, `/api/studies/${SAMPLE}/sources/${id}/versions`, {
    reason: 'Heard again',
    turns: turns.map(({ start, end, speaker, time }, at) => ({
      speaker,
      time,
      text: `${at === 1 ? 'Well, ' : ''}${text.slice(start, end)}`,
    })),
  });
  const bar = page.getByRole('status').filter({ hasText: 'You are reading the text before.' });
  await expect(bar).toBeVisible();
  expect(await painted()).toEqual(before);
  await expect(turn(page, 2)).not.toContainText('Well, ');
  await expectAccessible(page);

  // Coding words of the text before is refused, says why, and offers no Undo that would take back another deed.
  await page.keyboard.press('1');
  await expect(page.getByRole('alert')).toContainText('Take over the new text, then select the words again.');
  await expect(page.getByText('That was refused.')).toBeVisible();
  expect(await painted()).toEqual(before);
  expect((await codingsOf(page, SAMPLE, id)).map((one) => one.text)).toEqual(standing.map((one) => one.text));

  await bar.getByRole('button', { name: 'Take over the new text' }).click();
  await expect(bar).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(turn(page, 2)).toContainText('Well, ');
  expect(await painted()).toEqual(before);
  await selectByKeys(page, 4, 3);
  const words = (await selected(page)).trim();
  await page.keyboard.press('1');
  await expect.poll(async () => (await codingsOf(page, SAMPLE, id)).map((one) => one.text)).toContain(words);
  // The other page reads the text before until it takes over the new one, too.
  await other.getByRole('button', { name: 'Take over the new text' }).click();
  await expect(other.locator('mark[data-codings]', { hasText: words }).first()).toBeVisible();
});

test('in a study without themes, words of any script are coded exactly as they stand', {
  tag: '@long',
}, async ({ page }) => {
  await openDesk(page, INTERVIEW);
  const study = await write(page, '/api/studies', { title: 'Scripts', areas: ['Here'] });
  const spoken = [
    'Go 👩‍👩‍👧 now with e\u0301tude and 😀😀.',
    'שלום עולם, זה מבחן קצר.',
    'क्षेत्र में काम Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  ];
  const source = await write(page, `/api/studies/${study.id}/sources`, {
    title: 'Notes without labels',
    kind: 'field-note',
    text: spoken.join('\n\n'),
  });
  await openSource(page, study.id, source.id);
  await expect(page.getByText('Begin with a word for what you notice.')).toBeVisible();
  await expectAccessible(page);
  await reader(page).focus();
  await page.keyboard.press('Control+Home');
  for (const key of ['r', 't', 'n', '}', '1', 'x', 'p']) await page.keyboard.press(key);
  expect(await codingsOf(page, study.id, source.id)).toEqual([]);

  // From the family to the accent, one character more at a time.
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('ArrowRight');
  for (let at = 0; at < 14; at += 1) await page.keyboard.press('Shift+ArrowRight');
  const family = await selected(page);
  expect(family).toBe('👩‍👩‍👧 now with e\u0301tu');
  await page.keyboard.press('c');
  await page.keyboard.type(
    'A name that is as long as a name may be, and longer than any place that holds it on this page, in words',
  );
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('article')).toHaveCount(1);
  await page.keyboard.press(']');
  await page.keyboard.press('w');
  await page.keyboard.press('r');
  await page.keyboard.press(']');
  await page.keyboard.press('t');
  await expect
    .poll(async () => (await codingsOf(page, study.id, source.id)).map(({ text }) => text))
    .toEqual([family, 'שלום', spoken[2]]);
  const { text } = await textOf(page, study.id, source.id);
  for (const one of await codingsOf(page, study.id, source.id))
    expect(text.slice(one.start, one.end)).toBe(one.text);
  await expect(marksIn(page, 2)).toHaveText(['שלום']);
  // Of words read from right to left the beginning is at the right.
  await page.keyboard.press('[');
  await page.keyboard.press('w');
  await page.keyboard.press('{');
  await page.keyboard.press('}');
  await expect.poll(() => selected(page)).toBe('שלום');
  const [start, end] = await Promise.all(
    ['start', 'end'].map((edge) => page.locator(`[data-edge="${edge}"]`).boundingBox()),
  );
  expect(start?.x).toBeGreaterThan(end?.x ?? 0);
  await page.keyboard.press('a');
  for (let at = 0; at < 2; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await codingsOf(page, study.id, source.id))[1]?.text).toBe('שלום עולם, זה');
  await expectAccessible(page);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 412, height: 840 } });

  test('selected words are coded and marked from the bar under them', { tag: '@long' }, async ({ page }) => {
    const id = await openDesk(page, 'Wexcombe, December 2020, coordinator', '?turn=6');
    // As the handles of the system's own selection leave it.
    await turn(page, 6).evaluate((words) => {
      const range = document.createRange();
      const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode();
      if (!text) return;
      range.setStart(text, 0);
      range.setEnd(text, Math.min(9, text.textContent?.length ?? 0));
      words.closest<HTMLElement>('[role="textbox"]')?.focus();
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
    });
    const words = (await selected(page)).trim();
    const bar = page.getByRole('toolbar', { name: 'With the selected words' });
    await expect(bar).toBeVisible();
    await expectAccessible(page);
    await bar.getByRole('button', { name: 'Theme…' }).tap();
    const picker = page.getByRole('dialog', { name: 'Apply a theme' });
    await expect(picker.getByRole('combobox')).toBeInViewport();
    await picker.getByRole('option', { name: /Lighter paperwork/ }).tap();
    await expect(applied(page, 'Lighter paperwork')).toBeVisible();
    await expect(bar.getByRole('button', { name: 'Lighter paperwork' })).toBeVisible();
    await bar.getByRole('button', { name: 'Quote' }).tap();
    await expect(panel(page).getByRole('button', { name: /Quote, as a draft/ })).toBeVisible();
    expect((await codingsOf(page, SAMPLE, id)).map(({ text }) => text)).toContain(words);
  });
});
