import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { asFoundAsked } from '#shared/quote/found.ts';
import type { ShelfAsked } from '#shared/quote/shelf-index.ts';
import { start } from './built.ts';
import { makeQuoteStudy } from './quote-study.ts';
import { language, typing } from './quote-words.ts';
import { ms, p95, type Row, seeded, timed } from './row.ts';

const QUOTES = 50_000;
/** Milliseconds to the answer, for each key. */
const ANSWERED = 100;
const FIRST_SCREEN = 60;

/** A large shelf of quotes, asked through the built program as a browser asks it. */
export async function keptShelfRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const word = language(seeded(7));
  const study = makeQuoteStudy(folder, QUOTES, (words) => Array.from({ length: words }, word).join(' '));
  const serving = await start(folder);
  const at = `${serving.address}/api/studies/${study}`;
  const read = async (address: string, init?: RequestInit): Promise<string> => {
    const answer = await fetch(address, init);
    if (!answer.ok) throw new Error(await answer.text());
    return answer.text();
  };
  const ask = (asked: ShelfAsked) => {
    const query = new URLSearchParams({ from: '0', limit: String(FIRST_SCREEN) });
    for (const [name, value] of Object.entries(asFoundAsked(asked))) query.set(name, String(value));
    return read(`${at}/shelf/found?${query}`);
  };
  const nothing: ShelfAsked = { typed: '', chosen: {}, sort: 'match' };
  try {
    const began = performance.now();
    await ask(nothing);
    const first = performance.now() - began;
    const keys = typing(word, ['wexcombe', 'northmere']);
    const searched = await timed(keys.length, (key) => ask(keys[Math.max(0, key)] ?? nothing));
    const { items } = JSON.parse(await read(`${at}/quotes?limit=30`));
    const followed: number[] = [];
    for (const { id } of items) {
      await read(`${at}/quotes/${id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ note: 'for the summary' }),
      });
      const changed = performance.now();
      await ask(nothing);
      followed.push(performance.now() - changed);
    }
    const data = `${QUOTES} quotes, on the server`;
    const row = (what: string, taken: number, limit: number): Row => ({
      what,
      data,
      measured: ms(taken),
      limit: `${ms(limit)}`,
      ratio: taken / limit,
    });
    return [
      row('quotes: first answer, index built in a worker', first, 10_000),
      row(`quotes: search on a key (p95 of ${keys.length})`, p95(searched), ANSWERED),
      row('quotes: search after a deed (p95 of 30)', p95(followed), ANSWERED),
    ];
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
