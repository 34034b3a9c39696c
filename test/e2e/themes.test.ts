import type { Page } from '@playwright/test';
import { MatrixView } from '#shared/api/analysis.ts';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const themes = `/studies/${SAMPLE}/themes`;
const row = (page: Page, name: RegExp) => page.getByRole('treeitem', { name });
const history = (page: Page) => page.getByRole('complementary', { name: 'History' });

/** The states of a theme's cells as the matrix has them, in order. */
async function statesOf(page: Page, theme: string): Promise<string[]> {
  const answer = await page.request.get(`/api/studies/${SAMPLE}/matrix?theme=${encodeURIComponent(theme)}`);
  const { themes: found } = MatrixView.parse(await answer.json());
  return found.flatMap(({ cells }) => cells.map(({ state }) => state));
}

const undone = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();

test('a theme is made in a new group, moved, retired and brought back, and each deed is taken back', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(themes);
  await expect(row(page, /^Trust grew/)).toBeVisible();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Theme…/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill('Borrowed rooms');
  await dialog.getByRole('radio', { name: 'Enabler' }).check();
  await dialog.getByLabel('Group').selectOption({ label: 'A new group…' });
  await dialog.getByLabel('Name of the new group').fill('Places');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Create the theme' }).click();
  await expect(row(page, /^Borrowed rooms/)).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, /^Places, group/)).toBeVisible();
  await expect(page.getByText('Enabler · Places')).toBeVisible();
  await expect(history(page)).toContainText('Created');

  // Nothing rests on it yet, so its meaning is saved without a question.
  await page.getByLabel('Definition').fill('Rooms lent by those who had them empty.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Not saved')).toHaveCount(0);

  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await dialog.getByLabel('Group').selectOption({ label: 'What was there already' });
  await dialog.getByRole('button', { name: 'Move the theme' }).click();
  await expect(page.getByText('Enabler · What was there already')).toBeVisible();
  await expect(history(page)).toContainText('Moved');
  await undone(page).click();
  await expect(page.getByText('Enabler · Places')).toBeVisible();

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Retire…' }).click();
  await dialog.getByLabel('Why (kept in the history)').fill('Nobody spoke of rooms again.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Retire the theme' }).click();
  await expect(page.getByText('This theme is retired')).toBeVisible();
  await expect(row(page, /^Borrowed rooms/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring back…' }).click();
  await dialog.getByLabel('Why (kept in the history)').fill('Northmere asked for the hall.');
  await dialog.getByRole('button', { name: 'Bring the theme back' }).click();
  await expect(row(page, /^Borrowed rooms/)).toBeVisible();
  await expect(history(page)).toContainText('Brought back');
  await undone(page).click();
  await expect(page.getByText('This theme is retired')).toBeVisible();
  await undone(page).click();
  await expect(page.getByText('This theme is retired')).toHaveCount(0);
});

test('a broadening shows which cells it moves before it is done, moves just those, and is taken back', {
  tag: '@long',
}, async ({ page }) => {
  const before = await statesOf(page, 'Council lets go');
  const isOpened = (state: string) => state === 'absent' || state === 'too-little';
  const opened = before.filter(isOpened).length;
  expect(opened).toBeGreaterThan(1);
  await page.goto(`${themes}?open=council-lets-go`);
  await page.getByLabel('Use when').press('Control+End');
  await page.getByLabel('Use when').pressSequentially(' Or it is wished for, by whoever would gain.');
  await expect(history(page)).toContainText('Not saved');
  // What is written survives a reload.
  await page.reload();
  await expect(page.getByLabel('Use when')).toHaveValue(/by whoever would gain\.$/);
  await page.getByLabel('Use when').press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'What kind of change is this?' });
  await expect(dialog.getByRole('radio', { checked: true })).toHaveCount(0);
  await dialog.getByRole('radio', { name: /Broaden/ }).check();
  await expect(dialog.getByText(/becomes not looked for/)).toHaveCount(opened);
  await expectAccessible(page);
  await expect(dialog.getByRole('button', { name: /^Broaden and queue/ })).toBeDisabled();
  await dialog.getByLabel('Why (kept in the history)').fill('Millhaven wishes for it in every talk.');
  await dialog.getByRole('button', { name: /^Broaden and queue \d+ re-checks$/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(history(page)).toContainText('Millhaven wishes for it in every talk.');
  expect(await statesOf(page, 'Council lets go')).toEqual(
    before.map((state) => (isOpened(state) ? 'not-looked-for' : state)),
  );
  await expect(row(page, /^Council lets go.*to look at again/)).toBeVisible();
  await undone(page).click();
  await expect(history(page)).not.toContainText('Millhaven wishes for it');
  expect(await statesOf(page, 'Council lets go')).toEqual(before);
});

test('the tree is worked by keyboard alone: filter, walk, open, rename, put elsewhere', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(themes);
  await expect(row(page, /^Trust grew/)).toBeVisible();
  await page.keyboard.press('Control+/');
  await page.keyboard.type('thinned');
  await expect(row(page, /^Neighbours step in/)).toBeVisible();
  await expect(page.getByRole('treeitem')).toHaveCount(3);
  await expect(page).toHaveURL(/filter=thinned/);
  await page.keyboard.press('Escape');
  await expect(row(page, /^Trust grew/)).toBeVisible();

  await page.getByRole('treeitem', { name: /^Changes/ }).focus();
  await page.keyboard.press('t');
  await expect(row(page, /^Trust grew/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Trust grew' })).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.type('Trust grew between people');
  await page.keyboard.press('Enter');
  await expect(row(page, /^Trust grew between people/)).toBeFocused();
  await expect(history(page)).toContainText('Renamed');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { level: 2, name: 'Trust grew', exact: true })).toBeVisible();

  const order = () =>
    page.getByRole('treeitem').evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label') ?? ''));
  const at = async (name: string) => (await order()).findIndex((label) => label.startsWith(name));
  expect(await at('Trust grew')).toBe((await at('Council lets go')) - 1);
  await row(page, /^Trust grew/).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(async () => (await at('Trust grew')) - (await at('Council lets go'))).toBe(1);
  await page.keyboard.press('Alt+ArrowRight');
  await expect(row(page, /^Trust grew/)).toHaveAttribute('aria-level', '4');
  await expect(page.getByText('Change · How people regard each other · Council lets go')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, /^Council lets go/)).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowLeft');
  await expect(row(page, /^Changes/)).toHaveAttribute('aria-expanded', 'false');
  await expect(page).toHaveURL(/fold=change/);
  await expectAccessible(page);
});

test('links offer only what the kinds allow; excerpts lead to their place; memos are kept', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${themes}?open=winter-burnout`);
  await page.getByRole('button', { name: 'Add a link' }).click();
  const dialog = page.getByRole('dialog', { name: /^Add a link/ });
  const relations = dialog.getByLabel('Winter burnout …');
  await expect(relations.getByRole('option', { name: 'addresses', exact: true })).toHaveCount(0);
  await relations.selectOption('feeds');
  await dialog.getByRole('button', { name: /The other end/ }).click();
  await page.keyboard.type('same few');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add the link' }).click();
  const link = page.getByRole('button', { name: 'Remove the link: feeds Same few faces' });
  await expect(link).toBeVisible();
  await expectAccessible(page);
  await link.click();
  await expect(link).toHaveCount(0);

  await page.getByRole('tab', { name: /excerpts/ }).click();
  await expect(page).toHaveURL(/tab=excerpts/);
  await expect(page.getByRole('link', { name: /^Open the source here/ }).first()).toHaveAttribute(
    'href',
    /\/sources\/.+turn=/,
  );
  await expectAccessible(page);
  await page.getByRole('tab', { name: /memo/ }).click();
  await page.getByLabel('A memo on this theme').fill('Said of others more often than of oneself.');
  await page.getByRole('button', { name: 'Keep the memo' }).click();
  await expect(page.getByRole('article').first()).toContainText('Said of others more often');
  await expectAccessible(page);
});

test('a narrowing is previewed, queued, confirmed by key and taken back', { tag: '@long' }, async ({
  page,
}) => {
  const before = await statesOf(page, 'Same few faces');
  const present = before.filter((state) => state === 'present').length;
  await page.goto(`${themes}?open=same-few-faces`);
  await page.getByLabel('Not when').press('Control+End');
  await page.getByLabel('Not when').pressSequentially(' Or the faces are few for a single evening.');
  await page.getByLabel('Not when').press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'What kind of change is this?' });
  await dialog.getByRole('radio', { name: /Narrow/ }).check();
  await expect(
    dialog.getByText(/^present(, raised by others only)? becomes (to re-check|blank)$/),
  ).toHaveCount(present);
  await dialog.getByLabel('Why (kept in the history)').fill('One evening is not a circle.');
  await dialog.getByRole('button', { name: /^Narrow and queue \d+ re-checks$/ }).click();
  await expect(dialog).toHaveCount(0);

  await page.getByRole('link', { name: 'Look again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Re-check queue' })).toBeVisible();
  await expect(page.getByText('One evening is not a circle.')).toBeVisible();
  const codings = page.getByRole('list', { name: 'Codings to confirm' }).getByRole('listitem');
  const waiting = await codings.count();
  expect(waiting).toBeGreaterThan(2);
  await expectAccessible(page);
  await page.keyboard.press('y');
  await expect(codings).toHaveCount(waiting - 1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(codings).toHaveCount(waiting - 2);
  await page.keyboard.press('Control+z');
  await expect(codings).toHaveCount(waiting - 1);
  await page.keyboard.press('Control+z');
  await expect(codings).toHaveCount(waiting);
  // All at once, in one deed.
  await page.getByRole('checkbox', { name: /^Tick all/ }).check();
  await page.keyboard.press('y');
  await expect(page.getByText('Nothing waits for Same few faces')).toBeVisible();
  expect(await statesOf(page, 'Same few faces')).toEqual(before);
  await page.keyboard.press('Control+z');
  await expect(codings).toHaveCount(waiting);

  // Sources read before a theme was made: one key says that it is not there.
  await page.getByRole('navigation', { name: 'Themes that wait' }).getByText('School closures').click();
  const sources = page.getByRole('list', { name: 'Sources to look through' }).getByRole('listitem');
  const unread = await sources.count();
  await expect(sources.first().getByRole('link').first()).toHaveAttribute('href', /\?recheck=/);
  await page.keyboard.press('n');
  await expect(sources).toHaveCount(unread - 1);
  await page.keyboard.press('Control+z');
  await expect(sources).toHaveCount(unread);
});

test('a merge shows both before and what they become, keeps where passages came from, and is taken back', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${themes}?open=franker-talk`);
  await page.getByRole('button', { name: 'Merge', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Merge/ });
  await dialog.getByRole('button', { name: /The theme that stays/ }).click();
  await page.keyboard.type('trust grew');
  await page.keyboard.press('Enter');
  await expect(
    dialog.getByText(/not raised and present, stays|present and not raised becomes present/),
  ).not.toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByLabel('Why (kept in the history)').fill('Nobody could tell the two apart.');
  await dialog.getByRole('button', { name: /^Merge the two/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Trust grew' })).toBeVisible();
  await expect(row(page, /^Franker talk/)).toHaveCount(0);
  await expect(history(page)).toContainText('Merged in');
  await expect(history(page)).toContainText('Franker talk');
  await undone(page).click();
  await expect(row(page, /^Franker talk/)).toBeVisible();
  await expect(history(page)).not.toContainText('Merged in');
});

test('a split walks through passages by key, is left half done, and taken up again @long', async ({
  page,
}) => {
  await page.goto(`${themes}?open=reputation-first`);
  await page.getByRole('link', { name: 'Split', exact: true }).click();
  await page.getByLabel('Title of part 1').fill('Standing with others');
  await page.getByLabel('Title of part 2').fill('Standing at home');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('2');
  await expect(page.getByText(/^2 of \d+ passages placed$/)).toBeVisible();
  // What was chosen survives a reload.
  await page.reload();
  await expect(page.getByText(/^2 of \d+ passages placed$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Split with 2 of/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Split into 2/ });
  await expect(dialog.getByRole('region', { name: 'What Standing at home would show' })).toBeVisible();
  await dialog.getByLabel('Why (kept in the history)').fill('Two audiences, two stories.');
  await dialog.getByRole('button', { name: /^Split the theme/ }).click();
  await expect(page.getByText(/of this split theme wait to be given to a part/)).toBeVisible();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Give 1 passage to their parts' }).click();
  await expect(page.getByText('Passage 1 of').first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByLabel('Title of part 1')).toBeVisible();
});

test('several themes are picked by key and moved in one deed; a title is refused where it is taken', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(themes);
  await row(page, /^Trust grew/).focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 themes picked')).toBeVisible();
  await page.getByRole('button', { name: 'Move…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move 2 themes' });
  await dialog.getByLabel('Group').selectOption({ label: 'Who takes part' });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Move 2 themes' }).click();
  await expect(dialog).toHaveCount(0);
  const order = () =>
    page.getByRole('treeitem').evaluateAll((rows) => rows.map((one) => one.getAttribute('aria-label') ?? ''));
  const at = async (name: string) => (await order()).findIndex((label) => label.startsWith(name));
  await expect.poll(async () => (await at('Trust grew')) > (await at('Who takes part'))).toBe(true);
  await undone(page).click();
  await expect.poll(async () => (await at('Trust grew')) < (await at('Who takes part'))).toBe(true);

  await row(page, /^Trust grew/).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('franker talk');
  await expect(page.getByText('There is already a theme called “Franker talk” in that place.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Title of Trust grew' })).toBeFocused();
  await page.keyboard.press('Escape');

  const trust = row(page, /^Council lets go/);
  await trust.dragTo(row(page, /^Franker talk/));
  await expect(trust).toHaveAttribute('aria-level', '4');
  await undone(page).click();
  await expect(trust).toHaveAttribute('aria-level', '3');
});

test('the codebook is named, read as it was, and compared word by word', { tag: '@long' }, async ({
  page,
}) => {
  await page.goto(`${themes}/versions`);
  await page.getByRole('link', { name: /^Codebook 1/ }).click();
  await expect(page.getByText('Read only.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await page.getByRole('button', { name: 'More on codebook 1' }).click();
  await page.getByRole('menuitem', { name: 'Compare with today' }).click();
  await expect(page.getByRole('table').first()).toContainText('codebook 1');
  await expect(page.locator('ins').first()).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Export' })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Download as Markdown' }).click()),
  ]);
  expect(file.suggestedFilename()).toMatch(/codebook.*\.md$/);
});

test.describe('an empty study', () => {
  test.use({ sample: false });

  test('says what to do first @long', async ({ page }) => {
    const made = await page.request.post('/api/studies', {
      data: { title: 'Two towns', areas: ['North'], from: '2024-01', to: '2024-02' },
    });
    const { id } = await made.json();
    await page.goto(`/studies/${id}/themes`);
    await expect(page.getByText('Begin with a word for what you notice.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Create a theme' }).click();
    await page.getByLabel('Title', { exact: true }).fill('Trust');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: 'Trust' })).toBeVisible();
  });
});
