import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { QuoteListFormat } from '#shared/quote/list.ts';
import { start } from './built.ts';
import { makeQuoteStudy } from './quote-study.ts';
import { ms, type Row } from './row.ts';

const QUOTES = 10_000;
/** Milliseconds by format: what somebody waits for a file. */
const LIMITS: readonly [QuoteListFormat, number][] = [
  ['csv', 300],
  ['xlsx', 1500],
  ['docx', 3000],
];

/** Lists of many quotes, written by the worker of a built program and read to their end. */
export async function quoteListRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const study = makeQuoteStudy(folder, QUOTES);
  const serving = await start(folder);
  const take = async (format: QuoteListFormat): Promise<number> => {
    const began = performance.now();
    const answer = await fetch(`${serving.address}/api/studies/${study}/export/quotes`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ format, attributes: ['themes', 'area', 'wave', 'role', 'source', 'clearance'] }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    await answer.arrayBuffer();
    return performance.now() - began;
  };
  try {
    // The thread is started by the first download.
    await take('csv');
    const rows: Row[] = [];
    for (const [format, limit] of LIMITS) {
      const taken = Math.min(await take(format), await take(format));
      rows.push({
        what: `quotes: list as ${format}, in a worker`,
        data: `${QUOTES} quotes`,
        measured: ms(taken),
        limit: `${limit} ms`,
        ratio: taken / limit,
      });
    }
    return rows;
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
