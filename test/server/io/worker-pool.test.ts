import { expect, test } from 'vitest';
import { openPool, type Progress } from '#server/io/worker-pool.ts';
import { addReport } from '#server/service/report.ts';
import type { DownloadAsk } from '#server/worker/export-study.ts';
import type { ReadAnswer, ReadAsk } from '#server/worker/read-draft.ts';
import type { NamesAsk } from '#server/worker/read-names.ts';
import type { NameRead } from '#shared/format/name-pattern.ts';
import { buildDocx, paragraph } from '#test/shared/format/docx-builder.ts';
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

test('what never ends is ended in the time given, and the next in the queue is served', async () => {
  const pool = openPool<NamesAsk, NameRead[]>('read-names', 1, 4_000, 128);
  const endless = pool.run({ pattern: '(?<participant>(a+)+)b$', fileNames: ['a'.repeat(60)] });
  const next = pool.run({ pattern: 'P(?<participant>\\d+)', fileNames: ['P07'] });
  await expect(endless).rejects.toThrow('TIMEOUT');
  expect(await next).toHaveLength(1);
  pool.letGo();
});

test('what takes more memory than is given ends its own thread, and the next in the queue is served', async () => {
  const pool = openPool<ReadAsk, ReadAnswer>('read-draft', 1, 60_000, 64);
  const ask = (body: string): ReadAsk => ({
    bytes: buildDocx(body),
    fileName: 'a.docx',
    study: { areas: [], waves: [], participants: [] },
    named: null,
  });
  const huge = pool.run(ask(`<w:p>${'<w:r><w:t>so</w:t></w:r>'.repeat(40_000)}</w:p>`));
  const next = pool.run(ask(paragraph('INT:\tWho came?')));
  await expect(huge).rejects.toMatchObject({ code: 'ERR_WORKER_OUT_OF_MEMORY' });
  expect(await next).toMatchObject({ head: { turns: 1 } });
  pool.letGo();
});
