import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, start, test } from './support.ts';

const minutes = Array.from(
  { length: 30 },
  (_, at) => `**INT:** What else changed in week ${at + 1}?

**P:** The van went out ${at + 2} times that week, and the clinic rang before we rang them, which is new to us here. We sat with the list on the wall and crossed off whoever had been seen, and by the end of it the kettle was cold again.`,
).join('\n\n');
const interview = `**INT:** What has changed since we last spoke?

**P:** It used to be three boards. Now it is a message at nine and a van out by eleven.

${minutes}
`;

test.use({ isCutOff: true });

test('from one’s own transcript to a theme over time, to a quote, and to the same after a kill', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-journey-'));
  let program = await start(folder, false);
  try {
    // A study in one form.
    await page.goto(program.address);
    await page.getByLabel('Title').fill('Two towns');
    await page.getByLabel('Areas').fill('Northbank, Southgate');
    await page.getByLabel('First month').fill('2024-01');
    await page.getByLabel('Last month').fill('2024-03');
    await page.getByRole('button', { name: 'Make the study' }).click();
    await page.getByRole('heading', { level: 1, name: 'Two towns' }).waitFor();

    // A transcript of one's own, reviewed before it is kept.
    await page.getByRole('link', { name: 'Import transcripts' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files' }).click();
    await (await chooser).setFiles({
      name: '2024-01-16-northbank-coordinator.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(interview),
    });
    const table = page.getByRole('grid', { name: 'Files to import' });
    await expect(table).toContainText('Northbank');
    await expect(table).toContainText('Jan 2024');
    await table.getByRole('button', { name: /^Participant of/ }).click();
    await page.keyboard.type('N-01');
    await page.keyboard.press('Enter');
    const person = page.getByRole('dialog', { name: /participant/i });
    await expect(person.getByLabel('Pseudonym')).toHaveValue('N-01');
    await person.getByRole('button', { name: /^Add/ }).click();
    await expect(person).toHaveCount(0);
    await page.getByRole('button', { name: 'Keep 1 file' }).click();
    await page.getByRole('link', { name: 'Code the first' }).click();

    // Coded by keyboard, with a theme that did not exist; marked as a quote; looked through.
    const reader = page.getByRole('textbox', { name: 'Transcript' });
    await expect(reader).toHaveAttribute('aria-busy', 'false');
    await reader.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press(']');
    for (let word = 0; word < 6; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    const panel = page.getByRole('complementary', { name: 'Selected words' });
    await expect(panel.getByText(/6 words$/)).toBeVisible();
    await page.keyboard.press('c');
    await page.keyboard.type('Decisions made faster');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('article', { name: 'Decisions made faster' })).toBeVisible();
    await expect(reader).toBeFocused();
    await page.keyboard.press('q');
    await expect(panel.getByText(/quote/i).first()).toBeVisible();
    await page.getByRole('button', { name: 'Mark pass complete' }).click();
    await expect(page.getByText('You looked for 1 of 1 theme')).toBeVisible();

    // On the next screen the theme has moved, with the words behind the mark.
    await page.getByRole('link', { name: 'Over time' }).click();
    await page
      .getByRole('gridcell', { name: /^Decisions made faster, Northbank, January 2024: present/ })
      .click();
    await expect(page.getByRole('complementary', { name: /Northbank, January 2024/ })).toContainText(
      'It used to be three',
    );
    await page.getByRole('link', { name: 'Quotes' }).click();
    await page.getByRole('textbox', { name: 'Search quotes' }).fill('bords');
    await expect(page.getByText(/It used to be three/).first()).toBeVisible();

    // The power goes: everything that was answered is there.
    await program.stop('SIGKILL');
    program = await start(folder, false);
    await page.goto(program.address);
    await page.getByRole('link', { name: 'Two towns' }).click();
    await expect(page.getByRole('link', { name: /^Northbank, January 2024: coded/ })).toBeVisible();
    await page.getByRole('link', { name: 'Over time' }).click();
    await expect(
      page.getByRole('gridcell', { name: /^Decisions made faster, Northbank, January 2024: present/ }),
    ).toBeVisible();
  } finally {
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
