import { expect, expectAccessible, test } from './support.ts';

test('a source that another holds is shown beside it, counted once or kept apart, and taken back @long', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Holding on together' }).first().click();
  await page.waitForURL(/\/studies\/[0-9a-f-]{36}/);
  const study = /\/studies\/[0-9a-f-]{36}/.exec(page.url())?.[0] ?? '';
  const { items } = await (await page.request.get(`/api${study}/sources`)).json();
  const [{ id, title }] = items;
  const { text } = await (await page.request.get(`/api${study}/sources/${id}`)).json();
  await page.request.post(`/api${study}/sources`, {
    data: { title: 'Handed in again', kind: 'interview', text: text.slice(0, text.length / 2) },
  });

  await page.goto(`${study}/sources`);
  await page.getByRole('link', { name: '1 near-duplicate' }).click();
  const row = page
    .getByRole('table', { name: 'Near-duplicates' })
    .getByRole('row', { name: /Handed in again/ });
  await expect(row).toContainText(title);
  await expect(row).toContainText('it holds more');
  await expect(page.getByText('not in it').first()).toBeVisible();
  await expectAccessible(page);

  await row.getByRole('button', { name: /^Two of their own/ }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'until one gets another text' })).toBeVisible();
  await expect(row).toBeHidden();
  await page.getByRole('button', { name: /^Compare .* again$/ }).click();

  await row.getByRole('button', { name: /^Count Handed in again once/ }).click();
  await expect(page.getByText('No source is nearly the same as another that counts')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'Handed in again' })).toContainText(
    'is a duplicate of',
  );
  await page.keyboard.press('Control+z');
  await expect(row).toBeVisible();
});
