import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** Id of the sample study. */
export const SAMPLE = '8a612068-3724-8df3-a497-b7183d30a174';

const root = path.resolve(import.meta.dirname, '..', '..');

interface Options {
  /** Whether the program opens the sample study. */
  sample: boolean;
  /** Whether the journey cuts the program off on purpose: the browser then notes lost connections. */
  isCutOff: boolean;
  /** Whether the journey asks for what is not there on purpose: browser and page then note what was not found. */
  isLost: boolean;
}
interface Fixtures {
  /** Address of a built program over a data folder of its own. */
  program: string;
}
interface Shared {
  /** A data folder with the sample study, as the program leaves it that opened it. */
  prepared: string;
}

/** Starts the built program, on a free port unless one is named, and waits for the address it prints. */
export async function start(folder: string, sample: boolean, port = '0') {
  const child = spawn(
    process.execPath,
    ['dist/server/main.js', '--data', folder, '--port', port, ...(sample ? ['--sample'] : [])],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Throughline is at (\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error(`The program did not start: ${said}`)));
  });
  return {
    address,
    /** Ends it as asked, or at once as a power cut would. */
    stop: async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') => {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    },
  };
}

const folder = () => mkdtempSync(path.join(tmpdir(), 'throughline-journey-'));
const clear = (used: string) => rmSync(used, { recursive: true, force: true });

/** A browser over a real build; a test fails on any error in the page's console, policy violations among them. */
export const test = base.extend<Options & Fixtures, Shared>({
  prepared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its pattern.
    async ({}, use) => {
      const made = folder();
      await (await start(made, true)).stop();
      await use(made);
      clear(made);
    },
    { scope: 'worker' },
  ],
  sample: [true, { option: true }],
  isCutOff: [false, { option: true }],
  isLost: [false, { option: true }],
  program: async ({ sample, prepared }, use) => {
    const data = folder();
    if (sample) cpSync(prepared, data, { recursive: true });
    const { address, stop } = await start(data, false);
    await use(address);
    await stop();
    clear(data);
  },
  baseURL: async ({ program }, use) => use(program),
  page: async ({ page, isCutOff, isLost }, use) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      // The browser notes every refusal; that a deed was refused is the page's to say.
      const isRefusal = message.text().includes('status of 409');
      const isLoss =
        isCutOff &&
        /net::ERR_(INCOMPLETE_CHUNKED_ENCODING|CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED)/.test(
          message.text(),
        );
      const isAbsence = isLost && /status of 40[14]|CallError: There is no /.test(message.text());
      if (message.type() === 'error' && !isRefusal && !isLoss && !isAbsence) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(error.message));
    await use(page);
    expect(errors).toEqual([]);
  },
});

export { expect };

/** All of them (`npm run e2e`), or those of `npm test`, which looks at each state in light, and at a dialog alone. */
const isAll = process.env.JOURNEYS === 'all';
const SCHEMES = isAll ? (['light', 'dark'] as const) : (['light'] as const);
const DIALOG = '[role="dialog"][aria-modal="true"]';

/** Nothing that an accessibility check finds, in light and, in the long run, in dark and behind an open dialog. */
export async function expectAccessible(page: Page): Promise<void> {
  // What is not drawn yet has no heading to be found by.
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // No page holds a frame, and nothing but violations is read: without both, a look takes four times as long.
    const check = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const isDialog = !isAll && (await page.locator(DIALOG).count()) > 0;
    const { violations } = await (isDialog ? check.include(DIALOG) : check).analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${id} in ${colorScheme}: ${nodes.map(({ html }) => html).join(' ')}`,
      ),
    ).toEqual([]);
  }
}
