import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

function which(name) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0].trim() : undefined;
}

function installed() {
  const own = chromium.executablePath();
  return (
    [process.env.CHROME_PATH, own, ...PLACES].find((file) => file && existsSync(file)) ??
    NAMES.map(which).find(Boolean)
  );
}

const quietly = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

/** The browser for the journeys: CHROME_PATH, Playwright's own, the system's; where there is none, one is installed. */
export async function findChromium() {
  const found = installed();
  if (found) return found;
  const isDebian = existsSync('/etc/debian_version');
  process.stdout.write(
    `No Chromium found; installing one (${isDebian ? 'Debian package chromium' : 'Playwright’s download'})…\n`,
  );
  if (isDebian) {
    const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args) =>
      quietly([...asRoot, 'apt-get'][0], [...[...asRoot, 'apt-get'].slice(1), '-qq', ...args]);
    apt('update');
    apt('install', '-y', 'chromium');
  }
  if (!installed())
    quietly(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
  const now = installed();
  if (now) {
    process.stdout.write(
      `Using ${now} (${execFileSync(now, ['--version', '--no-sandbox'], { encoding: 'utf8' }).trim()}).\n`,
    );
    return now;
  }
  process.stderr.write('The journeys need a Chromium: install one, or set CHROME_PATH to its program.\n');
  return undefined;
}
