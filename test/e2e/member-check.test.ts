import { expect, SAMPLE, test } from './support.ts';

const study = `/studies/${SAMPLE}`;

test('a sheet is prepared, sent and answered, and the disagreement stands beside the cell until the team has its word', async ({
  page,
  playwright,
  program,
}) => {
  await page.goto(`${study}/checks`);
  await page.getByRole('link', { name: 'Northmere, December 2020: open the sheet for N-02' }).click();
  const count = page.getByRole('heading', { name: /^Sentences/ });
  await expect(count).toContainText('4 of at most 10');

  await page
    .getByRole('button', { name: 'Put on the sheet: You spoke of “Trust grew” in December.' })
    .click();
  await expect(count).toContainText('5 of at most 10');
  await page.getByLabel('Sentence 5', { exact: true }).fill('Two others said that trust grew.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('counts fewer than three people')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Send…/ })).toHaveAttribute('aria-disabled', 'true');
  await page.getByLabel('Sentence 5', { exact: true }).fill('In December you trusted each other more.');
  await page.keyboard.press('Tab');
  await expect(page.getByText('counts fewer than three people')).toHaveCount(0);
  await page.getByRole('listitem').filter({ hasText: 'Trust grew' }).first().focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByLabel('Sentence 4', { exact: true })).toHaveValue(
    'In December you trusted each other more.',
  );
  await page.waitForLoadState('networkidle');
  await page.getByRole('tab', { name: 'As N-02 sees it' }).click();
  await expect(
    page.frameLocator('iframe').getByText('In December you trusted each other more.'),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Send…' }).click();
  await page.getByRole('button', { name: 'Send 5 sentences' }).click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const address = page.getByRole('figure', { name: 'Address' }).locator('p');
  await expect(page.getByRole('img', { name: /code for a phone/ })).toBeVisible();
  const link = (await address.textContent()) ?? '';
  await expect(page.getByRole('figure', { name: 'Text to send' })).toContainText(link);

  const phone = await playwright.request.newContext({ baseURL: program });
  const opened = await phone.post('/api/mine/open', { data: { token: link.split('/').at(-1) } });
  const { checks } = await opened.json();
  const [item] = checks[0].items;
  expect(item.statement).toContain('Decisions made faster');
  await phone.put(`/api/mine/items/${item.id}`, {
    data: { answer: 'no', comment: 'Faster to start, slower to end.' },
  });
  await phone.dispose();

  await page.goto(study);
  await page.getByRole('link', { name: '1 answer waits for a word of the team' }).click();
  await page.getByRole('link', { name: 'The judgement' }).click();
  const beside = page.getByRole('region', { name: 'Asked back' });
  await expect(beside).toContainText('N-02 disagrees');
  await expect(beside).toContainText('“Faster to start, slower to end.”');
  await expect(page.getByRole('complementary', { name: 'Northmere, December 2020' })).toContainText(
    'Present, stands out',
  );
  await beside.getByRole('button', { name: 'Say what was done…' }).click();
  await beside.getByText('Kept as it is').click();
  await beside
    .getByLabel('Why it is kept')
    .fill('The talk of December says so twice; asked again in January.');
  await beside.getByRole('button', { name: 'Write it down' }).click();
  await expect(beside).toContainText('Kept as it is by Researcher');
  await expect(beside).not.toContainText('waits for a word');
});
