import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './support.ts';

test.use({ sample: false });

const SAID = 'Nobody ever asked whose budget it was.';

test('somebody withdraws, and what they said is erased through the screen', async ({ page, program }) => {
  const api = `${program}/api/studies`;
  const post = async (address: string, data: unknown) =>
    (await page.request.post(address, { data })).json() as Promise<{ id: string }>;
  const study = await post(api, { title: 'Two towns', areas: ['North'], from: '2020-08', to: '2020-08' });
  await post(`${api}/${study.id}/participants`, { pseudonym: 'N-01', area: 'North', panel: true });
  const source = await post(`${api}/${study.id}/sources`, {
    title: 'August talk',
    kind: 'interview',
    area: 'North',
    wave: '2020-08',
    participants: ['N-01'],
    text: `**INT:** And the money?\n\n**P:** ${SAID}\n`,
  });
  await post(`${api}/${study.id}/memos`, { about: 'study', kind: 'analytic', body: `So: “${SAID}” Hm.` });

  await page.goto(`/studies/${study.id}/people?person=n-01`);
  await page.getByRole('button', { name: 'Withdraw N-01…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /^Erase/ }).check();
  const reached = dialog.getByRole('table', { name: /What holds their words/ });
  await expect(reached).toContainText('1 turn of talk');
  await expect(reached).toContainText('1 memo with their words');
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  await expect(erase).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('textbox', { name: /Type N-01/ }).fill('N-01');
  await erase.click();

  await expect(page.getByRole('heading', { name: 'What N-01 said is erased' })).toBeVisible();
  await expectAccessible(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the report' }).click();
  const report = readFileSync(await (await waiting).path(), 'utf8');
  expect(report).toContain('# Withdrawal of N-01: erase');
  expect(report).not.toContain('budget');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(
    page.getByRole('heading', { name: /^Consent: withdrawn; the words are erased/ }),
  ).toBeVisible();

  await page.goto(`/studies/${study.id}/sources/${source.id}`);
  await expect(page.getByText('[withdrawn]')).toBeVisible();
  await expect(page.getByText('And the money?')).toBeVisible();
});
