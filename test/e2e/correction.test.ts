import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

/** The interview of the sample whose words are corrected here. */
const TITLE = 'Wexcombe, August 2020, coordinator';

async function openText(page: Page): Promise<string> {
  const list = await page.request.get(`/api/studies/${SAMPLE}/sources?limit=500`);
  const { items }: { items: { id: string; title: string }[] } = await list.json();
  const id = items.find(({ title }) => title === TITLE)?.id ?? '';
  await page.goto(`/studies/${SAMPLE}/sources/${id}/text`);
  await expect(page.getByRole('heading', { level: 1, name: 'Correct the text' })).toBeVisible();
  return id;
}

const turnWith = async (page: Page, words: string) => {
  const fields = page.getByRole('textbox', { name: /^Turn \d+: words$/ });
  await expect(fields.first()).toBeVisible();
  const texts = await fields.evaluateAll((all) =>
    all.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
  );
  return fields.nth(texts.findIndex((text) => text.includes(words)));
};

const replace = async (page: Page, from: string, to: string) => {
  const field = await turnWith(page, from);
  await field.fill((await field.inputValue()).replace(from, to));
};

test('a misheard word is mended by keys, every coding stays on its words, and it is one step to take back @long', async ({
  page,
}) => {
  await openText(page);
  await replace(page, 'three boards', 'three councils');
  await page.keyboard.press('Control+Enter');
  const changes = page.getByRole('list', { name: 'What changes in the text' });
  await expect(changes.locator('del')).toHaveText(['boards']);
  await expect(changes.locator('ins')).toHaveText(['councils']);
  await expect(page.getByText(/things kept on their words, \d+ changed inside/)).toBeVisible();
  await expect(page.getByText('1 new word of participants: what was looked for still holds.')).toBeVisible();
  await expectAccessible(page);
  const why = page.getByLabel('Why');
  await expect(why).toBeFocused();
  await expect(why).toHaveValue('');
  await why.fill('A misheard word');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Text 2' })).toContainText('Undo');
  await page.goto(page.url().replace(/\/text.*$/, '/text?view=texts'));
  const texts = page.getByRole('list', { name: 'Texts' });
  await expect(texts.getByRole('button')).toHaveCount(2);
  await expect(texts.getByRole('button').first()).toContainText('A misheard word');
  await page.keyboard.press('Control+z');
  await expect(texts.getByRole('button')).toHaveCount(1);
});

test('what loses its words waits, is placed by hand, and an earlier text can be restored', {
  tag: '@long',
}, async ({ page }) => {
  const source = await openText(page);
  await replace(
    page,
    'the chief wrote that everything else was to be put down until further notice, and for once everybody put it down',
    'nothing',
  );
  await page.getByRole('button', { name: 'Review and save' }).click();
  const lost = page.getByRole('list', { name: 'To place by hand' });
  await expect(lost.getByRole('listitem').first()).toContainText('One clear priority');
  await page.getByLabel('Why').fill('Nobody said that');
  await page.getByRole('button', { name: 'Save the text' }).click();
  const waiting = page.getByRole('radio', { name: /^To place \([1-9]\d*\)$/ });
  await expect(waiting).toBeChecked();
  const before = await lost.getByRole('listitem').count();
  await expectAccessible(page);
  await lost.getByRole('button', { name: 'Place…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Place One clear priority' });
  const field = dialog.getByLabel('Select the words it stands on');
  await field.evaluate((area, words) => {
    if (!(area instanceof HTMLTextAreaElement)) return;
    const start = area.value.indexOf(words);
    area.focus();
    area.setSelectionRange(start, start + words.length - 1);
  }, 'Audit plan, parking review.');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(dialog.getByRole('status')).toContainText('“Audit plan, parking review.”');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Place on these words' }).click();
  await expect(dialog).toBeHidden();
  if (before > 1) await expect(lost.getByRole('listitem')).toHaveCount(before - 1);
  await page.goto(`/studies/${SAMPLE}/sources/${source}/text?view=texts&text=1&beside=2`);
  await expect(page.getByRole('list', { name: 'What changes in the text' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore text 1…' }).click();
  await expect(page.getByLabel('Why')).toHaveValue('Text 1 was right');
  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page).toHaveURL(/\/sources\/[^/]+$/);
  const left = await page.request.get(`/api/studies/${SAMPLE}/unplaced`);
  expect((await left.json()).items).toEqual([]);
});

test('what was written outlives a reload, and comes onto the text that somebody else kept meanwhile', {
  tag: '@long',
}, async ({ page }) => {
  await openText(page);
  await replace(page, 'the forty acres', 'the fifty acres');
  await expect(page.getByText('Your changes are kept in this browser')).toBeVisible();
  await page.waitForFunction(() =>
    Object.keys(localStorage).some((key) => localStorage.getItem(key)?.includes('fifty acres')),
  );
  await page.reload();
  await expect(await turnWith(page, 'the fifty acres')).toBeVisible();
  const turns = page.url().replace(/^.*\/sources\/([^/]+)\/.*$/, '$1');
  const view = await page.request.get(`/api/studies/${SAMPLE}/sources/${turns}/versions/1`);
  const { turns: said }: { turns: { speaker: string | null; time: number | null; text: string }[] } =
    await view.json();
  await page.request.post(`/api/studies/${SAMPLE}/sources/${turns}/versions`, {
    data: {
      reason: 'Tape',
      turns: said.map(({ speaker, time, text }) => ({
        speaker,
        time,
        text: text.replace('Thank you for doing this', 'Thanks for doing this'),
      })),
    },
  });
  const bar = page.getByRole('alert').filter({ hasText: 'kept text 2' });
  await expect(bar).toBeVisible();
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Put my changes onto text 2' }).click();
  await expect(bar).toBeHidden();
  await page.getByRole('button', { name: 'Review and save' }).click();
  const changes = page.getByRole('list', { name: 'What changes in the text' });
  await expect(changes.locator('ins')).toHaveCount(1);
  await page.getByLabel('Why').fill('Misheard');
  await page.getByRole('button', { name: 'Save the text' }).click();
  await expect(page).toHaveURL(/\/sources\/[^/]+$/);
  const kept = await page.request.get(`/api/studies/${SAMPLE}/sources/${turns}`);
  const { text }: { text: string } = await kept.json();
  expect(text).toContain('the fifty acres');
  expect(text).toContain('Thanks for doing this');
});
