import type { Page } from '@playwright/test';
import { expect, expectAccessible, SAMPLE, test } from './support.ts';

const overview = `/studies/${SAMPLE}`;
const fieldwork = (page: Page) => page.getByRole('grid', { name: 'Fieldwork by area and month' });

test.describe('from nothing', () => {
  test.use({ sample: false });

  test('a first visitor makes a study, a participant and a missed interview, and takes it back', async ({
    page,
  }) => {
    await page.goto('/');
    await expectAccessible(page);
    await page.getByLabel('Title').fill('Two towns');
    await page.getByLabel('Areas').fill('Northbank, Southgate\nNorthbank');
    await expect(page.getByText('2 areas: Northbank, Southgate')).toBeVisible();
    await page.getByLabel('First month').fill('2024-01');
    await page.getByLabel('Last month').fill('2024-03');
    await page.getByRole('button', { name: 'Make the study' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Two towns' })).toBeVisible();
    await expect(page.getByText('Two areas, heard monthly · January 2024 – March 2024')).toBeVisible();
    await expectAccessible(page);
    await fieldwork(page).getByRole('button', { name: 'Northbank, February 2024: not planned' }).click();
    const card = page.getByRole('dialog', { name: 'Interview: Northbank, February' });
    await card.getByRole('link', { name: 'Add a participant' }).click();

    await page.getByRole('button', { name: 'Add a participant' }).click();
    const panel = page.getByRole('complementary', { name: 'New participant' });
    await expect(panel.getByLabel('Pseudonym')).toBeFocused();
    await panel.getByLabel('Pseudonym').fill('N-01');
    await panel.getByLabel('Role', { exact: true }).fill('coordinator');
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(page.getByRole('complementary', { name: 'N-01' })).toBeVisible();
    await expect(page.getByRole('row', { name: /N-01 coordinator/ })).toContainText('always');
    await expectAccessible(page);

    await page.getByRole('link', { name: 'Overview' }).click();
    await fieldwork(page).getByRole('button', { name: 'Northbank, February 2024: not planned' }).click();
    await card.getByRole('radio', { name: 'Missed' }).check();
    await card.getByLabel('Reason').fill('ill');
    await expectAccessible(page);
    await card.getByRole('button', { name: 'Save' }).click();
    const missed = fieldwork(page).getByRole('button', { name: 'Northbank, February 2024: missed, ill' });
    await expect(missed).toBeVisible();
    await expect(missed).toBeFocused();
    await expect(page.getByText('0 of 1 interview coded to the end, 1 missed')).toBeVisible();

    await page.keyboard.press('Control+z');
    await expect(missed).toBeHidden();
    await expect(page.getByText('no interviews planned yet')).toBeVisible();
    await page.reload();
    await page.getByRole('button', { name: /^Redo: Set the interview of N-01/ }).click();
    await expect(missed).toBeVisible();
  });

  test('the frame is changed field by field, and what is in use is not removed', { tag: '@long' }, async ({
    page,
  }) => {
    await page.goto('/?new=1');
    await page.getByLabel('Title').fill('Frame');
    await page.getByLabel('Areas').fill('East, West');
    await page.getByLabel('First month').fill('2024-01');
    await page.getByRole('button', { name: 'Make the study' }).click();
    await page.getByRole('link', { name: 'Set-up' }).click();

    await page.getByLabel('Name of East', { exact: true }).fill('Far East');
    await page.getByLabel('Name of East', { exact: true }).press('Enter');
    await expect(page.getByLabel('Name of Far East', { exact: true })).toHaveValue('Far East');
    await page.getByRole('button', { name: 'Move West up' }).click();
    const first = page.getByRole('table', { name: 'Areas' }).getByRole('textbox').first();
    await expect(first).toHaveValue('West');

    await page.getByLabel('New area').fill('west');
    await page
      .getByRole('table', { name: 'Areas' })
      .locator('..')
      .getByRole('button', { name: 'Add' })
      .click();
    await expect(page.getByText('There is already an area called “west”.')).toBeVisible();

    await page.getByLabel('New month').fill('2024-02');
    await page
      .getByRole('table', { name: 'Waves' })
      .locator('..')
      .getByRole('button', { name: 'Add' })
      .click();
    await page.getByRole('button', { name: 'Close January 2024' }).click();
    const dialog = page.getByRole('dialog', { name: 'Close January 2024?' });
    await expect(dialog.getByText('Nothing shown changes.')).toBeVisible();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Close the wave' }).click();
    await expect(page.getByRole('button', { name: 'Reopen January 2024' })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: 'Put the whole study into the trash' }).click();
    await expect(page.getByRole('heading', { name: 'Studies' })).toBeVisible();
    await page.getByRole('button', { name: 'Bring back Frame' }).click();
    await expect(page.getByRole('link', { name: 'Frame' })).toBeVisible();
  });
});

test('the overview tells the sample’s story: what was missed, too short, newly raised and to be done', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(overview);
  const grid = fieldwork(page);
  await expect(
    grid.getByRole('link', { name: /^Millhaven, September 2020: missed, ill, pneumonia suspected/ }),
  ).toContainText('Missed');
  await expect(
    grid.getByRole('link', { name: /^Northmere, October 2020: .* too little talk/ }),
  ).toBeVisible();
  await expect(
    grid.getByRole('link', { name: /^Millhaven, January 2021: coding in progress/ }),
  ).toBeVisible();
  await expect(page.getByText('15 of 18 interviews coded to the end, 1 missed')).toBeVisible();

  await expect(page.getByRole('region', { name: 'Newly raised' })).toContainText('Council lets go');
  await expect(page.getByRole('region', { name: 'Threats that moved' })).toContainText(
    'early signs → showing',
  );
  const next = page.getByRole('region', { name: /^Next/ });
  await expect(next.getByRole('listitem').first()).toContainText('Finish coding Millhaven, January');
  await expect(page.getByRole('region', { name: /^To re-check/ })).toContainText('Neighbours step in');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'December against November' }).click();
  await page.getByRole('menuitem', { name: 'November against October' }).click();
  await expect(page).toHaveURL(/compare=2020-10\.\.2020-11/);
  await expect(page.getByRole('heading', { name: /^Between two waves/ })).toBeVisible();
});

test('with the keyboard alone: through the grid, into an interview and back, and to anything by its name', {
  tag: '@long',
}, async ({ page }) => {
  await page.goto(overview);
  const grid = fieldwork(page);
  await grid.getByRole('link', { name: /^Wexcombe, January 2021/ }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const planned = grid.getByRole('button', { name: /^Northmere, January 2021: planned/ });
  await expect(planned).toBeFocused();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Interview: Northmere, January' });
  await expect(card.getByRole('radio', { name: 'Planned' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('radio', { name: 'Held' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(planned).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Interview: Millhaven, January' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  const find = page.getByRole('dialog', { name: 'Find anything' });
  await find.getByRole('combobox').pressSequentially('n-02');
  await expect(find.getByRole('option', { name: /N-02/ }).first()).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'N-02' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: 'N-02' })).toBeHidden();
});

test('a name is read only when it is asked for, and never reaches the history', { tag: '@long' }, async ({
  page,
  request,
}) => {
  const asked: string[] = [];
  page.on('request', (one) => asked.push(one.url()));
  await page.goto(`${overview}/people?person=m-01`);
  const panel = page.getByRole('complementary', { name: 'M-01' });
  await expect(panel.getByText('Kept in the program’s own file')).toBeVisible();
  expect(asked.filter((url) => url.endsWith('/identity'))).toEqual([]);
  await panel.getByRole('button', { name: 'Show' }).click();
  await panel.getByLabel('Name', { exact: true }).fill('Bernadette Example');
  await panel.getByRole('button', { name: 'Save' }).last().click();
  await expect(panel.getByRole('button', { name: 'Save' }).last()).toHaveAttribute('aria-disabled', 'true');
  await expect(panel.getByRole('link', { name: 'View as coordinator' })).toHaveAttribute('href', /\/house$/);
  await expectAccessible(page);
  const journal = await request.get(`/api/studies/${SAMPLE}/journal`);
  expect(await journal.text()).not.toContain('Bernadette');
});
