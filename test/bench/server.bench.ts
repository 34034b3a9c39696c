import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import express from 'express';
import { start } from './built.ts';
import { median, ms, p95, type Row, timed } from './row.ts';

async function bareAnswer(): Promise<number[]> {
  const app = express();
  app.use(express.json());
  app.post('/', (_request, response) => {
    response.json({ ok: true });
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const taken = await timed(300, async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1}',
    });
    await answer.text();
  });
  server.close();
  return taken;
}

async function bareCommit(folder: string): Promise<number[]> {
  const db = new Database(path.join(folder, 'bare.sqlite'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, words TEXT) STRICT');
  const insert = db.prepare('INSERT INTO t (words) VALUES (?)');
  const taken = await timed(300, () => insert.run('a van out by eleven'));
  db.close();
  return taken;
}

/** Writing one coding and reading the whole matrix over HTTP, on the sample study. */
export async function serverRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const serving = await start(folder);
  try {
    const read = async <T>(address: string): Promise<T> => (await fetch(address)).json();
    const studies = `${serving.address}/api/studies`;
    const [study] = (await read<{ items: { id: string }[] }>(studies)).items;
    const api = `${studies}/${study?.id}`;
    const found = await read<{ items: { id: string }[] }>(
      `${api}/sources?kind=interview&wave=2020-11&area=Millhaven`,
    );
    const interview = found.items[0];
    if (!interview) throw new Error('The sample has no interview in Millhaven in November.');
    const { turns } = await read<{ turns: { role: string; start: number; end: number }[] }>(
      `${api}/sources/${interview.id}`,
    );
    const spans = turns
      .filter((turn) => turn.role === 'participant' && turn.end - turn.start > 200)
      .flatMap((turn) =>
        Array.from({ length: 40 }, (_, at) => ({ start: turn.start + at, end: turn.start + 60 + at })),
      );
    const bare = median(await bareAnswer()) + median(await bareCommit(folder));
    const write = async (path: string, body: unknown) => {
      const answer = await fetch(`${api}/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok && answer.status !== 409) throw new Error(await answer.text());
      await answer.text();
    };
    const codings = await timed(300, (at) =>
      write('codings', { source: interview.id, theme: 'Trust grew', ...spans[(at + 5) % spans.length] }),
    );
    const undos = await timed(50, () => write('undo', {}));
    const matrix: number[] = [];
    for (let at = 0; at < 30; at += 1) {
      await write('codings', { source: interview.id, theme: 'Lighter paperwork', ...spans[at] });
      const start = performance.now();
      await (await fetch(`${api}/matrix`)).text();
      matrix.push(performance.now() - start);
    }
    const limit = 5 * bare;
    return [
      {
        what: 'apply a coding, answered when durable (median)',
        data: 'sample study, one client',
        measured: ms(median(codings)),
        limit: `${ms(limit)} = 5 × (bare answer + durable commit)`,
        ratio: median(codings) / limit,
      },
      {
        what: 'apply a coding (p95)',
        data: 'sample study, one client',
        measured: ms(p95(codings)),
        limit: ms(limit),
        ratio: p95(codings) / limit,
      },
      {
        what: 'undo a coding (median)',
        data: 'sample study',
        measured: ms(median(undos)),
        limit: ms(limit),
        ratio: median(undos) / limit,
      },
      {
        what: 'whole matrix after a change (median)',
        data: '39 themes × 3 areas × 6 waves, 550 codings and more',
        measured: ms(median(matrix)),
        limit: '10 ms on the server',
        ratio: median(matrix) / 10,
      },
    ];
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
