import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { projectPath } from '#server/io/project.ts';
import { start } from './bench/built.ts';
import { findChromium } from './support/chromium.mjs';

// `npm run pictures`: the README's two pictures, taken from the sample study as the built program shows it.
const data = mkdtempSync(path.join(tmpdir(), 'throughline-pictures-'));
const built = await start(data);
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const study = `${built.address}/studies/holding-on-together-invented-sample`;
  const take = (name: string) =>
    page.screenshot({ path: projectPath('data', 'pictures', `${name}.jpg`), type: 'jpeg', quality: 72 });
  await page.goto(`${study}/over-time?cell=decisions-made-faster.wexcombe.2020-10`);
  await page.getByRole('complementary').getByText('Rests on').first().waitFor();
  await take('over-time');
  await page.goto(`${study}/sources/wexcombe-october-2020-coordinator?turn=4`);
  await page.locator('mark').first().click();
  await page.getByText('Themes on these words').waitFor();
  await take('coding-desk');
} finally {
  await browser.close();
  await built.stop();
  rmSync(data, { recursive: true, force: true });
}
