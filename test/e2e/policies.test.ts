import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('a threshold is changed once it is clear what that changes, stands in the history, and is taken back', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/setup`);
  const row = page.getByRole('group', { name: 'Talk before silence counts' });
  await expect(row.getByText('the default')).toBeVisible();
  await row.getByRole('textbox').fill('-3');
  await expect(row.getByText('At least 0.')).toBeVisible();
  const foreseen = page.getByRole('region', { name: 'What would change' });
  const keep = foreseen.getByRole('button', { name: /^Keep the change/ });
  await expect(keep).toHaveAttribute('aria-disabled', 'true');

  await row.getByRole('textbox').fill('2,000');
  await expect(foreseen.getByRole('status')).toContainText('would read otherwise');
  const cells = foreseen.getByText(/cells?: looked for, not raised → too little talk$/);
  await cells.click();
  await expect(foreseen.getByText(/, Wexcombe, August$/).first()).toBeVisible();
  await expectAccessible(page);
  await expect(keep).not.toHaveAttribute('aria-disabled', 'true');
  await keep.click();
  await expect(foreseen).toBeHidden();
  await expect(row.getByRole('button', { name: 'Back to the default, 1,000' })).toBeVisible();

  await page.getByRole('link', { name: 'Earlier thresholds' }).click();
  await expect(page.getByText('Talk before silence counts: 1,000 → 2,000 words').first()).toBeVisible();
  await page.goBack();
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(row.getByText('the default')).toBeVisible();
});

test('stories are reviewed by key: confirmed, said otherwise with a reason, and counted', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/over-time`);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Stories' }).click();
  const list = page.getByRole('listbox', { name: 'Stories' });
  const current = list.getByRole('option', { selected: true });
  const progress = page.getByRole('progressbar', { name: 'Stories confirmed' });
  await expect(current).toHaveCount(1);
  const before = Number(await progress.getAttribute('aria-valuenow'));
  await list.focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/at=/);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const second = (await current.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(progress).toHaveAttribute('aria-valuenow', String(before + 1));
  await expect(current).not.toHaveText(second);
  await expect(list).toBeFocused();

  const third = (await current.textContent()) ?? '';
  await page.keyboard.press('o');
  const story = page.getByRole('region', { name: 'Story' });
  await story.getByLabel('The story is').selectOption('intermittent');
  await story.getByLabel('Because').fill('It comes and goes with the seasons');
  await expectAccessible(page);
  await story.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(progress).toHaveAttribute('aria-valuenow', String(before + 2));
  await expect(page.getByText(/judged otherwise than the rule/)).toBeVisible();
  await expect(current).not.toHaveText(third);
  await expect(list).toBeFocused();

  await page.getByText('Also those confirmed').click();
  await page.getByLabel('Area').selectOption('Millhaven');
  await page.getByRole('button', { name: 'Changes', exact: true }).click();
  await expect(page).toHaveURL(/all=1/);
  await expect(page).toHaveURL(/area=millhaven/);
  await page.reload();
  for (const option of await list.getByRole('option').all()) await expect(option).toContainText('Millhaven');
  await expectAccessible(page);
});

test('a confirmed story whose rule says otherwise since a threshold changed comes back as stale', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(`${study}/over-time?cell=back-to-tendering.wexcombe.2020-10`);
  await page.getByRole('button', { name: 'Confirm ‘intensifying’' }).click();
  await expect(page.getByText(/confirmed by/).first()).toBeVisible();
  await page.goto(`${study}/setup`);
  await page.getByRole('group', { name: 'Rise in prominence' }).getByRole('textbox').fill('3');
  const foreseen = page.getByRole('region', { name: 'What would change' });
  await expect(foreseen.getByText(/stale; what was confirmed stays/)).toBeVisible();
  await foreseen.getByRole('button', { name: 'Keep the change' }).click();
  await expect(foreseen).toBeHidden();
  await page.goto(`${study}/over-time/review`);
  const list = page.getByRole('listbox', { name: 'Stories' });
  await expect(list.getByRole('option').first()).toContainText('stale');
  await expect(list.getByRole('option', { name: /Back to tendering.+stale/ }).first()).toBeVisible();
  await expect(page.getByText('What this rests on has changed since it was confirmed.')).toBeVisible();
});
