import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '../support/chromium.mjs';
import { start } from './built.ts';
import { type DeskCase, makeDeskStudy } from './desk-study.ts';
import { median, ms, p95, type Row } from './row.ts';

const CASES: (DeskCase & { limit: number })[] = [
  { name: '8,000 words, 500 codings', words: 8000, codings: 500, limit: 250 },
  { name: '8,000 words, 2,000 overlapping codings', words: 8000, codings: 2000, limit: 400 },
  { name: '100,000 words, 2,000 codings', words: 100_000, codings: 2000, limit: 800 },
];
const OPENINGS = 5;
const DEEDS = 20;
const DEED_LIMIT = 50;
/** Between two keys, as a person who reads presses them; what the last key set going is through by then. */
const PAUSE_MS = 400;

/** Loaded before the page's own scripts; as text, so that no build step changes it. */
const WATCH = `
  // A live list: asking for its length in every frame costs the page nothing.
  const marks = document.getElementsByTagName('mark');
  // What a frame callback sees is on the screen once a task after that frame runs.
  window.painted = (isPainted) => new Promise((resolve) => {
    const look = () => {
      if (!isPainted()) return requestAnimationFrame(look);
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  window.marked = () => document.querySelector('mark[data-codings]') !== null;
  window.whole = () => document.querySelector('[role="textbox"][aria-busy="false"] mark[data-codings]') !== null;
  window.pace = () => {
    const before = marks.length;
    let pressed = 0;
    addEventListener('keydown', (event) => { if (event.key !== 'Control') pressed ||= event.timeStamp; }, { capture: true });
    window.paced = painted(() => pressed > 0 && marks.length !== before)
      .then((at) => ({ took: at - pressed, by: marks.length - before }));
  };`;

interface Opening {
  /** Milliseconds until the first screen stands there with its codings, and until all of the text does. */
  screen: number;
  all: number;
}

/** By its address, the program's files in the browser's cache: from the start of the navigation to the painted words. */
async function openByAddress(page: Page, address: string): Promise<Opening> {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  return page.evaluate(
    'Promise.all([painted(marked), painted(whole)]).then(([screen, all]) => ({ screen, all }))',
  );
}

/** From another page of the program: from the click to the painted words. */
async function openFromInside(page: Page, study: string, desk: string): Promise<Opening> {
  await page.goto(study);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page.evaluate(
    `(async () => {
      const begun = performance.now();
      history.pushState({}, '', ${JSON.stringify(desk)});
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
      const [screen, all] = await Promise.all([painted(marked), painted(whole)]);
      return { screen: screen - begun, all: all - begun };
    })()`,
  );
}

/** Selects a few words in the middle of the text, presses a key, and tells how long until the page shows it. */
async function press(page: Page, key: string, difference: 1 | -1): Promise<number> {
  await page.evaluate('pace()');
  await page.keyboard.press(key);
  const { took, by } = await page.evaluate<{ took: number; by: number }>('paced');
  if (Math.sign(by) !== difference) throw new Error(`${key} did not do what was measured.`);
  return took;
}

async function selectWords(page: Page, at: number): Promise<void> {
  await page.evaluate(`{
    const turns = document.querySelectorAll('[data-role="participant"] [data-turn]');
    const turn = turns[Math.floor((turns.length * ${at + 1}) / 30)];
    const words = document.createTreeWalker(turn, NodeFilter.SHOW_TEXT).nextNode();
    turn.closest('[role="textbox"]').focus();
    document.getSelection().setBaseAndExtent(words, 0, words, Math.min(40, words.length));
  }`);
  await page
    .getByRole('complementary', { name: 'Selected words' })
    .getByText(/\d words?$/)
    .waitFor();
}

async function deeds(page: Page): Promise<{ applied: number[]; undone: number[] }> {
  const applied: number[] = [];
  const undone: number[] = [];
  for (let at = 0; at < DEEDS; at += 1) {
    await selectWords(page, at);
    const answer = page.waitForResponse((response) => response.url().endsWith('/codings/bulk'));
    const standing = page.waitForResponse(
      (response) => response.url().endsWith('/undo') && response.request().method() === 'GET',
    );
    await page.waitForTimeout(PAUSE_MS);
    applied.push(await press(page, '1', 1));
    await answer;
    await standing;
    await page.getByRole('button', { name: /^Undo: Coded/ }).waitFor();
    await page.waitForTimeout(PAUSE_MS);
    const gone = page.waitForResponse(
      (response) => response.url().includes('/codings?') && response.request().method() === 'GET',
    );
    undone.push(await press(page, 'Control+z', -1));
    await gone;
  }
  return { applied, undone };
}

async function rowsOf(browser: Browser, study: string, source: string, at: number): Promise<Row[]> {
  const one = CASES[at];
  if (!one) return [];
  const desk = `${study}/sources/${source}`;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await openByAddress(page, desk);
  const byAddress: Opening[] = [];
  const inside: Opening[] = [];
  for (let run = 0; run < OPENINGS; run += 1) {
    byAddress.push(await openByAddress(page, desk));
    inside.push(await openFromInside(page, study, desk));
  }
  await openByAddress(page, desk);
  const { applied, undone } = await deeds(page);
  await context.close();
  const row = (what: string, measured: number, limit: number): Row => ({
    what,
    data: one.name,
    measured: ms(measured),
    limit: `${limit} ms`,
    ratio: measured / limit,
  });
  return [
    row('open the desk: first screen painted', median(inside.map(({ screen }) => screen)), one.limit),
    row('open the desk: all of it painted', median(inside.map(({ all }) => all)), one.limit),
    row(
      'open the desk by its address: first screen',
      median(byAddress.map(({ screen }) => screen)),
      one.limit,
    ),
    row('open the desk by its address: all of it', median(byAddress.map(({ all }) => all)), one.limit),
    row('apply a theme: key press to painted, p95', p95(applied), DEED_LIMIT),
    row('undo it: key press to painted, p95', p95(undone), DEED_LIMIT),
  ];
}

/** The coding desk in a browser: opening it with its codings painted, and coding and undoing by key. */
export async function deskRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const serving = await start(folder);
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const { study, sources } = await makeDeskStudy(serving.address, CASES);
    const rows: Row[] = [];
    for (const [at, source] of sources.entries())
      rows.push(...(await rowsOf(browser, `${serving.address}/studies/${study}`, source, at)));
    return rows;
  } finally {
    await browser.close();
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
