import { expect, test } from 'vitest';
import { openPool, type Progress } from '#server/io/worker-pool.ts';
import { addReport } from '#server/service/report.ts';
import type { DownloadAsk } from '#server/worker/export-study.ts';
import { sampleWorld } from '#test/support/sample-world.ts';

test('who goes away ends the worker, which tells how far it is, and the next in the queue is served', async () => {
  const { world, who, id } = sampleWorld();
  const body = '# What came\n\n::threats{}\n\nIt held.\n';
  const report = addReport(world, who, id, { kind: 'blank', title: 'Briefly', audience: 'team', body }).id;
  const written = { report, format: 'docx' } as const;
  const ask = { folder: world.folder, study: id, account: who.account, written };
  const pool = openPool<DownloadAsk, null>('export-study', 1, 60_000, 1024);
  const [going, waiting] = [new AbortController(), new AbortController()];
  const heard: Progress[] = [];
  // Whoever takes nothing holds the only worker for good.
  const stuck = pool.run(ask, {
    onPiece: () => {
      going.abort();
      return new Promise(() => undefined);
    },
    onProgress: (progress) => heard.push(progress),
    signal: going.signal,
  });
  const queued = pool.run(ask, { signal: waiting.signal });
  const next = pool.run(ask);
  waiting.abort();
  await expect(queued).rejects.toThrow('Nobody waits');
  await expect(stuck).rejects.toThrow('Nobody waits');
  expect(heard).toEqual([0, 1, 2].map((done) => ({ done, of: 3 })));
  await expect(next).resolves.toBeNull();
});
