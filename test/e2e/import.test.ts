import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support.ts';

const talk = (what: string, more = '') => `**IO:** What has changed since we last spoke?

**Coord:** It used to be three boards. Now it is a message at nine and ${what}.

**IO:** And what made it possible?

**Coord:** Everybody had been let off everything else, so nobody asked whose budget it was. ${more}
The hall stayed open. The boxes went out by noon. Nobody signed for anything.
We said we would look at it again. The vicar lent his car. It rained all week.
The clinic rang before we rang them. The list hung on the wall. Two of them never wrote back.
The kettle was cold again. Somebody found the key. We counted the chairs twice.
`;

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

const september = file('calls/notes.md', talk('a van out by eleven'));
const wexcombe = file('2020-10-12-wexcombe-coordinator.md', talk('soup for forty', 'The county rang twice.'));
const copy = file(
  '2020-10-12-wexcombe-coordinator (copy).md',
  talk('soup for forty', 'The county rang twice.').replace('look at it', 'think about it'),
);
const scan = file('scan.pdf', '%PDF-1.4 nothing in it');

/** A study without anybody in it, on the page its sources will stand on. */
async function newStudy(page: Page): Promise<string> {
  const answer = await page.request.post('/api/studies', {
    data: { title: 'Two towns', areas: ['Wexcombe', 'Millhaven'], from: '2020-09', to: '2020-11' },
  });
  const { id } = await answer.json();
  return `/studies/${id}`;
}

async function choose(page: Page, files: ReturnType<typeof file>[], button = 'Choose files') {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}

const rows = (page: Page) => page.getByRole('grid', { name: 'Files to import' });
const pick = async (page: Page, button: Locator, words: string) => {
  await button.click();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
};

test.describe('from files', () => {
  test.use({ sample: false });

  test('a first visitor reviews a transcript, names who speaks, keeps it, reads it and takes it back', async ({
    page,
  }) => {
    const study = await newStudy(page);
    await page.goto(`${study}/sources`);
    await expect(page.getByText('2020-10-wexcombe-coordinator.docx')).toBeVisible();
    await expectAccessible(page);

    await choose(page, [september]);
    await expect(page).toHaveURL(/\/sources\/import\/[0-9a-f-]{36}$/);
    const grid = rows(page);
    await expect(grid.getByRole('button', { name: /^Area of notes\.md: choose/ })).toBeVisible();
    await expect(page.getByText('after 3 choices in “notes.md”', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Keep 1 file/ })).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(page);

    await pick(page, grid.getByRole('button', { name: /^Area of notes\.md/ }), 'mill');
    await expect(
      grid.getByRole('button', { name: /^Area of notes\.md: Millhaven ?, your choice/ }),
    ).toBeFocused();
    await pick(page, grid.getByRole('button', { name: /^Month of notes\.md/ }), 'sept');
    await pick(page, grid.getByRole('button', { name: /^Participant of notes\.md/ }), 'M-01');
    const dialog = page.getByRole('dialog', { name: 'New participant' });
    await expect(dialog.getByLabel('Pseudonym')).toHaveValue('M-01');
    await expect(dialog.getByLabel('Area')).toHaveValue(/.+/);
    await dialog.getByLabel('Role').fill('Coordinator');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Add' }).click();
    await expect(
      grid.getByRole('button', { name: /^Participant of notes\.md: M-01 Coordinator ?, your choice/ }),
    ).toBeVisible();

    await grid.getByRole('button', { name: /^notes\.md/ }).click();
    const look = page.getByRole('region', { name: 'How the file was understood' });
    await expect(look.getByText('It used to be three boards.')).toBeVisible();
    await expect(look.getByRole('button', { name: /^Who “IO” is: Interviewer/ })).toBeVisible();
    await pick(page, look.getByRole('button', { name: /^Who “IO” is/ }), 'M-01');
    await expect(look.getByText('INT')).toHaveCount(0);
    await pick(page, look.getByRole('button', { name: /^Who “IO” is/ }), 'interviewer');
    await expect(look.getByText('INT').first()).toBeVisible();
    await look.getByLabel('Title of notes.md').fill('Millhaven, September');
    await look.getByLabel('Title of notes.md').press('Enter');
    await look.getByLabel('Day of notes.md').fill('2020-09-14');
    await look.getByLabel('Day of notes.md').press('Enter');
    await expectAccessible(page);
    await page.reload();
    await expect(look.getByLabel('Title of notes.md')).toHaveValue('Millhaven, September');

    await page.getByRole('button', { name: 'Keep 1 file' }).click();
    await expect(page.getByText('1 kept', { exact: true })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Code the first' }).click();
    await expect(page).toHaveURL(/\/sources\/[0-9a-f-]{36}$/);
    await expect(page.getByRole('heading', { name: 'Millhaven, September' })).toBeVisible();

    await page.goto(`${study}/sources`);
    const kept = page
      .getByRole('table', { name: 'Sources' })
      .getByRole('row', { name: /Millhaven, September/ });
    await expect(kept).toContainText('M-01');
    await expect(kept).toContainText('14 Sept');
    await expect(kept).toContainText('not coded');
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Drop files or a folder here')).toBeVisible();
  });

  test('a file that cannot be read stops no other, and gives way to another', { tag: '@long' }, async ({
    page,
  }) => {
    const study = await newStudy(page);
    await page.goto(`${study}/sources/import`);
    await choose(page, [scan, wexcombe, file('empty.txt', '')]);
    const grid = rows(page);
    await expect(grid.getByText('Nothing was kept.')).toHaveCount(2);
    await expect(page.getByText('1 of 3 files read')).toBeVisible();
    // Those that need a person come first.
    await expect(grid.getByRole('rowheader').nth(2)).toContainText('wexcombe');
    await expectAccessible(page);

    await grid.getByRole('button', { name: 'Leave out empty.txt' }).click();
    await expect(grid.getByText('empty.txt')).toHaveCount(0);
    const chooser = page.waitForEvent('filechooser');
    await grid.getByRole('button', { name: 'Choose another file' }).click();
    await (await chooser).setFiles([file('2020-11-02 millhaven.txt', 'P: Nobody signed for anything.\n')]);
    await expect(grid.getByText('scan.pdf')).toHaveCount(0);
    await expect(page.getByText('2 files read')).toBeVisible();
    await expect(
      grid.getByRole('button', { name: /^Area of 2020-11-02 millhaven\.txt: Millhaven ?, guessed/ }),
    ).toBeVisible();

    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page).toHaveURL(`${study}/sources`);
    await expect(page.getByText('Drop files or a folder here')).toBeVisible();
  });

  test('a near-duplicate is left out until somebody says otherwise', { tag: '@long' }, async ({ page }) => {
    const study = await newStudy(page);
    await page.goto(`${study}/sources/import`);
    await choose(page, [wexcombe, copy]);
    const grid = rows(page);
    const choice = grid.getByRole('radiogroup', {
      name: /^What to do with 2020-10-12-wexcombe-coordinator \(copy\)/,
    });
    await expect(choice.getByRole('radio', { name: 'Skip' })).toBeChecked();
    await expect(grid.locator('del')).toHaveText('look at');
    await expect(grid.locator('ins')).toHaveText('think about');
    await expect(page.getByText('1 file to keep')).toBeVisible();
    await expectAccessible(page);

    await choice.getByRole('radio', { name: 'Keep as a duplicate, counted once' }).click();
    await expect(page.getByText('2 files to keep')).toBeVisible();
    await choice.getByRole('radio', { name: 'Skip' }).click();
    await expect(page.getByText('1 file to keep')).toBeVisible();
    await pick(page, grid.getByRole('button', { name: /^Participant of .*coordinator\.md/ }), 'nobody');
    await page.getByRole('button', { name: 'Keep 1 file' }).click();
    await expect(page.getByText('1 kept, 1 skipped')).toBeVisible();

    await page.getByRole('button', { name: 'Keep after all' }).click();
    await pick(page, grid.getByRole('button', { name: /^Participant of .*\(copy\)/ }), 'nobody');
    await page.getByRole('button', { name: 'Keep 1 file' }).click();
    await expect(page.getByText('2 kept', { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'All sources' }).click();
    await expect(page.getByText(/duplicate of “.*”: counts once/)).toBeVisible();
  });

  test('the review is done by keyboard alone', async ({ page }) => {
    const study = await newStudy(page);
    await page.goto(`${study}/sources/import`);
    await choose(page, [september, wexcombe]);
    const grid = rows(page);
    const cell = (name: RegExp) => grid.getByRole('button', { name });
    await expect(cell(/^Area of notes\.md/)).toBeVisible();
    await expect(cell(/^Kind of 2020-10-12/)).toBeVisible();
    await cell(/^notes\.md/).focus();
    // Tab goes to what needs a person, arrows to what lies beside.
    await page.keyboard.press('Tab');
    await expect(cell(/^Area of notes\.md/)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(cell(/^Kind of notes\.md/)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(cell(/^Kind of 2020-10-12/)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.keyboard.type('wex');
    await page.keyboard.press('Enter');
    await expect(cell(/^Area of notes\.md: Wexcombe ?, your choice/)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(cell(/^Month of notes\.md/)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText('1 of 2 to keep')).toBeVisible();
    await expect(cell(/^Month of notes\.md/)).toBeFocused();
    await page.keyboard.press('Space');
    await expect(page.getByText('2 of 2 to keep')).toBeVisible();
    await page.keyboard.press('p');
    await expect(page.getByRole('region', { name: 'How the file was understood' })).toContainText(
      'as it will be kept',
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('a');
    await expect(cell(/^Month of 2020-10-12.*: Oct 2020 ?, your choice/)).toBeFocused();
  });

  test('a value for all that is ticked asks before it takes a person’s choice, and all is kept and taken back as one', {
    tag: '@long',
  }, async ({ page }) => {
    const study = await newStudy(page);
    await page.goto(`${study}/sources/import`);
    await choose(page, [september, wexcombe]);
    const grid = rows(page);
    await pick(page, grid.getByRole('button', { name: /^Area of notes\.md/ }), 'wex');
    await pick(page, page.getByRole('button', { name: /^Area of all/ }), 'mill');
    const dialog = page.getByRole('dialog', { name: 'Change the area you chose?' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Keep my choices' }).click();
    await expect(grid.getByRole('button', { name: /^Area of notes\.md: Wexcombe/ })).toBeVisible();
    await expect(
      grid.getByRole('button', { name: /^Area of 2020-10-12.*: Millhaven ?, your choice/ }),
    ).toBeVisible();

    await pick(page, grid.getByRole('button', { name: /^Month of notes\.md/ }), 'sept');
    await pick(page, grid.getByRole('button', { name: /^Participant of notes\.md/ }), 'nobody');
    await pick(page, grid.getByRole('button', { name: /^Participant of 2020-10-12/ }), 'nobody');
    await page.getByRole('button', { name: 'Keep 2 files' }).click();
    await expect(page.getByText('2 kept', { exact: true })).toBeVisible();
    // Taken back in one step, the review is as it was.
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: 'Keep 2 files' })).toBeVisible();
    await expect(
      grid.getByRole('button', { name: /^Area of 2020-10-12.*: Millhaven ?, your choice/ }),
    ).toBeVisible();
  });

  test('pasted text is reviewed like a file', { tag: '@long' }, async ({ page }) => {
    const study = await newStudy(page);
    await page.goto(`${study}/sources`);
    await page.getByRole('button', { name: 'Paste text' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste text' });
    await dialog.getByRole('button', { name: 'Review it' }).click();
    await expect(dialog.getByText('A source needs a title.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByLabel('Title').fill('Wexcombe 2 November 2020');
    await dialog.getByLabel('Text').fill('INT: How was it?\n\nP: Nobody signed for anything.');
    await dialog.getByRole('button', { name: 'Review it' }).click();
    await expect(
      rows(page).getByRole('button', { name: /^Month of .*: Nov 2020 ?, guessed from the file name/ }),
    ).toBeVisible();
  });
});

test.describe('in a study with sources', () => {
  test('sources are narrowed in the address, edited beside the list, put into the trash, and all of it taken back', {
    tag: '@long',
  }, async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Holding on together' }).first().click();
    await page.getByRole('link', { name: 'Sources', exact: true }).click();
    const table = page.getByRole('table', { name: 'Sources' });
    await expect(table.getByRole('row')).not.toHaveCount(0);
    await expectAccessible(page);
    await page.getByLabel('Kind').selectOption('Reading');
    await expect(page).toHaveURL(/kind=reading/);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByLabel('Month').selectOption('October 2020');
    await expect(page).toHaveURL(/wave=2020-10/);

    await table
      .getByRole('button', { name: /^Edit / })
      .first()
      .click();
    const panel = page.getByRole('complementary');
    await expectAccessible(page);
    const title = panel.getByLabel('Title');
    const before = await title.inputValue();
    await title.fill('Something else');
    await title.press('Enter');
    await expect(table.getByRole('link', { name: 'Something else' })).toBeVisible();
    await panel.getByRole('button', { name: 'Trash' }).click();
    await expect(table.getByRole('link', { name: 'Something else' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(table.getByRole('link', { name: 'Something else' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(table.getByRole('link', { name: before, exact: true })).toBeVisible();
  });
});
