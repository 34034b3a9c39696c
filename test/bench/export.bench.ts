import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { longestWait } from './asker.ts';
import { start } from './built.ts';
import { makeDeskStudy } from './desk-study.ts';
import { ms, type Row } from './row.ts';

const SOURCES = 200;
const CODINGS = 24;
const WORDS = 2000;
/** Milliseconds that nobody else may wait meanwhile. */
const LIMIT = 50;

/** Downloads of a whole study, while another request asks all the time. */
export async function exportRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const serving = await start(folder);
  try {
    const cases = Array.from({ length: SOURCES }, (_, at) => ({
      name: `Interview ${at + 1}`,
      words: WORDS,
      codings: CODINGS,
    }));
    const { study } = await makeDeskStudy(serving.address, cases);
    const rows: Row[] = [];
    for (const asked of ['format=folder', 'format=csv', 'format=csv&what=matrix', 'format=json']) {
      const began = performance.now();
      const longest = await longestWait(serving.address, async () => {
        const answer = await fetch(`${serving.address}/api/studies/${study}/export?${asked}`);
        if (!answer.ok) throw new Error(await answer.text());
        await answer.arrayBuffer();
      });
      rows.push({
        what: `longest wait of another request, download ${asked.replace('format=', '').replace('&what=', ' of ')}`,
        data: `${SOURCES} sources, ${SOURCES * CODINGS} codings, ${ms(performance.now() - began)} in all`,
        measured: ms(longest),
        limit: `${LIMIT} ms`,
        ratio: longest / LIMIT,
      });
    }
    return rows;
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
