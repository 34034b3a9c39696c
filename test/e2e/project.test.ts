import { packedAs } from '#test/support/refi.ts';
import { expect, expectAccessible, test } from './support.ts';

test.use({ sample: false });

test('a project of another program is looked at, kept as a study, sorted by keyboard, and leaves again', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'comes in as a project' }).click();
  const file = {
    name: 'Two visits.qdpx',
    mimeType: 'application/zip',
    buffer: Buffer.from(packedAs('maxqda')),
  };
  await page.locator('input[data-choose="files"]').setInputFiles(file);
  await expect(page.getByRole('table', { name: 'What comes in' })).toContainText('Themes');
  const studies = async () => (await (await page.request.get('/api/studies')).json()).items.length;
  expect(await studies()).toBe(0);
  await page
    .getByRole('combobox', { name: /^What / })
    .first()
    .selectOption('area');
  await expect(page.getByRole('row', { name: /^Areas/ })).toContainText('1');
  await expectAccessible(page);
  // Left as it is, it waits beside the studies.
  await page.getByRole('link', { name: 'Throughline' }).click();
  const waiting = page.getByRole('region', { name: 'Projects not kept yet' });
  await expect(waiting).toContainText('Two visits.qdpx');
  await waiting.getByRole('link', { name: 'Go on' }).click();
  await expect(page.getByRole('row', { name: /^Areas/ })).toContainText('1');
  await page.getByRole('button', { name: 'Keep as a new study' }).click();
  await expect(page.getByText(/themes.* came in\.$/)).toBeVisible();
  expect(await studies()).toBe(1);

  await page.getByRole('link', { name: /^Sort \d+ themes/ }).click();
  const rows = page.getByRole('option');
  await expect(rows.first()).toContainText('Unsorted');
  const all = await rows.count();
  await page.keyboard.press('t');
  await expect(rows.first()).toContainText('Threat');
  await expect(page.getByText(`1 of ${all} sorted`)).toBeVisible();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('e');
  await expect(page.getByText(`3 of ${all} sorted`)).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(`1 of ${all} sorted`)).toBeVisible();

  const [, , study] = new URL(page.url()).pathname.split('/');
  const left = await page.request.get(`/api/studies/${study}/export?format=qdpx`);
  expect(left.ok()).toBe(true);
  expect((await left.body()).subarray(0, 2).toString()).toBe('PK');

  // The same file again brings nothing new.
  await page.goto(`/studies/${study}/sources/project`);
  await page.locator('input[data-choose="files"]').setInputFiles(file);
  await expect(page.getByText('This study has everything in this file already.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Keep/ })).toHaveAttribute('aria-disabled', 'true');
});

test('a codebook of another program comes in, and what went along with a sorted theme is looked at next @long', async ({
  page,
}) => {
  const made = await page.request.post('/api/studies', {
    data: { title: 'Two towns', areas: ['North'], from: '2020-08' },
  });
  const { id } = await made.json();
  await page.goto(`/studies/${id}/themes/from-file`);
  await page.locator('input[data-choose="files"]').setInputFiles({
    name: 'codes.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'title,parent,definition\nTrust grew,,They rely on each other.\nCalls,Trust grew,\nForms,,\n',
    ),
  });
  await expect(page.getByRole('listitem').filter({ hasText: 'Trust grew' }).first()).toContainText('new');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep' }).click();
  await expect(page.getByText('3 themes came in.')).toBeVisible();
  await page.getByRole('link', { name: 'All themes' }).click();
  await expect(page.getByText('3 themes without a kind')).toBeVisible();
  await page.getByRole('link', { name: 'Sort', exact: true }).click();
  const row = (title: string) => page.getByRole('option', { name: new RegExp(`^${title}`) });
  await expect(page.getByLabel('with its 1 sub-theme')).toBeChecked();
  await page.keyboard.press('c');
  await expect(row('Calls')).toContainText('Change, with what it stands under');
  await expect(page.getByText('2 of 3 sorted')).toBeVisible();
  await page.keyboard.press('t');
  await expect(row('Calls')).toContainText('Threat');
  await expect(row('Trust grew')).toContainText('Change');
  await page.keyboard.press('o');
  await expect(page.getByText('3 of 3 sorted')).toBeVisible();
  await expect(page.getByText('Every theme has a kind.')).toBeVisible();
});
