import type { Page } from '@playwright/test';
import { expect, SAMPLE } from './support.ts';

/** What journeys over the coding desk share. */
export const reader = (page: Page) => page.getByRole('textbox', { name: 'Transcript' });
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Selected words' });
export const themes = (page: Page) => page.getByRole('complementary', { name: 'Themes' });
export const turn = (page: Page, number: number) => page.locator(`#turn-${number} [data-turn]`);
export const applied = (page: Page, title: string) => panel(page).getByRole('article', { name: title });
export const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / });
export const marksIn = (page: Page, number: number) => turn(page, number).locator('mark[data-codings]');
/** The words that the browser has selected. */
export const selected = (page: Page) => page.evaluate(() => document.getSelection()?.toString() ?? '');
/** The number of the turn that the caret is in. */
export const turnOfCaret = (page: Page) =>
  page.evaluate(() =>
    Number(
      document.getSelection()?.anchorNode?.parentElement?.closest<HTMLElement>('[data-number]')?.dataset
        .number,
    ),
  );

export interface CodingRow {
  id: string;
  start: number;
  end: number;
  text: string;
  theme: string;
}
export interface SourceText {
  id: string;
  text: string;
  textVersion: string;
  turns: {
    id: string;
    start: number;
    end: number;
    role: string;
    speaker: string | null;
    time: number | null;
  }[];
}

/** Opens a source and waits until all of its words are there. */
export async function openSource(page: Page, study: string, source: string, place = ''): Promise<void> {
  await page.goto(`/studies/${study}/sources/${source}${place}`);
  await expect(reader(page)).toHaveAttribute('aria-busy', 'false');
}

/** Opens an interview of the sample by its title. */
export async function openDesk(page: Page, title: string, place = ''): Promise<string> {
  const answer = await page.request.get(`/api/studies/${SAMPLE}/sources?limit=1000`);
  const { items }: { items: { id: string; title: string }[] } = await answer.json();
  const source = items.find((one) => one.title === title);
  if (!source) throw new Error(`The sample has no source “${title}”.`);
  await openSource(page, SAMPLE, source.id, place);
  return source.id;
}

export async function textOf(page: Page, study: string, source: string): Promise<SourceText> {
  const text: SourceText = await (await page.request.get(`/api/studies/${study}/sources/${source}`)).json();
  return text;
}

export async function codingsOf(page: Page, study: string, source: string): Promise<CodingRow[]> {
  const answer = await page.request.get(`/api/studies/${study}/codings?source=${source}&limit=1000`);
  const { items }: { items: CodingRow[] } = await answer.json();
  return items;
}

/** Writes past the page, as another program would. */
export async function write(page: Page, path: string, data: unknown): Promise<{ id: string }> {
  const answer = await page.request.post(path, {
    data,
    headers: { 'idempotency-key': crypto.randomUUID(), origin: new URL(page.url()).origin },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  const made: { id: string } = await answer.json();
  return made;
}

/** Imports a file past the page and keeps it; answers the source it is then. */
export async function keepFile(page: Page, study: string, name: string, words: string): Promise<string> {
  const answer = await page.request.post(`/api/studies/${study}/imports`, {
    multipart: { files: { name, mimeType: 'text/plain', buffer: Buffer.from(words) } },
    headers: { origin: new URL(page.url()).origin },
  });
  const { id }: { id: string } = await answer.json();
  await write(page, `/api/studies/${study}/imports/${id}/keep`, { incomplete: true });
  const list = await page.request.get(`/api/studies/${study}/sources`);
  const { items }: { items: { id: string }[] } = await list.json();
  return items[0]?.id ?? '';
}

/** Puts the caret before the first word of a turn and selects as many words by keyboard. */
export async function selectByKeys(page: Page, number: number, words: number): Promise<void> {
  await reader(page).focus();
  await page.keyboard.press('Control+Home');
  for (let at = 1; at < number; at += 1) await page.keyboard.press(']');
  for (let at = 0; at < words; at += 1) await page.keyboard.press('Control+Shift+ArrowRight');
}
