import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, expectAccessible, test } from './support.ts';

test.use({ sample: false });

const report = readFileSync(
  path.join(import.meta.dirname, '../fixtures/reading/interim-report/input.txt'),
  'utf8',
);

test('a report is mapped by keyboard, ticked, kept as one deed, and taken back as one', async ({ page }) => {
  const { id } = await (
    await page.request.post('/api/studies', {
      data: { title: 'Three towns', areas: ['Wexcombe', 'Alderby', 'Millhaven'], from: '2020-08' },
    })
  ).json();
  const source = await (
    await page.request.post(`/api/studies/${id}/sources`, {
      data: { title: 'Interim report', kind: 'reading', text: report },
    })
  ).json();
  await page.goto(`/studies/${id}/sources/${source.id}`);
  await expect(page.getByRole('link', { name: 'Propose themes' })).toBeVisible();
  await page.goto(`/studies/${id}/themes`);
  await page.getByRole('link', { name: 'Propose themes from “Interim report”' }).click();
  await expect(page.getByText('The exercise of Wexcombe is missing')).toBeVisible();
  const keep = page.getByRole('button', { name: 'Keep them' });
  await expect(keep).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);

  // A chapter speaks for its headings; the one whose words differ is asked for next.
  await page.keyboard.press('c');
  const kindOf = (heading: string) => page.getByRole('radiogroup', { name: `Kind of “${heading}”` });
  await expect(kindOf('Changes in attitudes').getByRole('radio', { name: 'Change' })).toBeChecked();
  await expect(kindOf('What made these changes possible?')).toContainText('its words suggest enabler');
  await page.keyboard.press('e');
  await page.keyboard.press('a');
  await expect(page.getByText('To keep: 16 themes, 9 quotes')).toBeVisible();

  // Words in running text wait for a speaker.
  await page.getByRole('button', { name: /^Say who said “less standing/ }).click();
  await page.getByLabel(/^Role of “less standing/).fill('coordinator');
  await page.getByLabel(/^Area of “less standing/).selectOption('Alderby');
  await expect(page.getByText('To keep: 16 themes, 10 quotes')).toBeVisible();
  await page.reload();
  await expect(page.getByText('To keep: 16 themes, 10 quotes')).toBeVisible();
  await expectAccessible(page);

  await keep.click();
  await expect(page.getByText(/kept: 6 groups, 16 themes, 10 quotes/)).toBeVisible();
  await expect(page.getByText('Quicker lending of rooms').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(page.getByText('Quicker lending of rooms')).toHaveCount(0);
});
