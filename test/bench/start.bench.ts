import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectPath } from '#server/io/project.ts';
import { start } from './built.ts';
import { ms, type Row } from './row.ts';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** Gzipped kB of the JS and CSS that a page loads before it can be used. */
function weight(entries: readonly string[]): number {
  const dist = projectPath('dist', 'client');
  const manifest: Record<string, Chunk> = JSON.parse(
    readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'),
  );
  const files = new Set<string>();
  const seen = new Set<string>();
  const add = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk || seen.has(name)) return;
    seen.add(name);
    files.add(chunk.file);
    for (const css of chunk.css ?? []) files.add(css);
    for (const next of chunk.imports ?? []) add(next);
  };
  for (const entry of entries) add(entry);
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;
  return bytes / 1000;
}

/** Start of the built program with the sample study, its memory, and the weight of its pages. */
export async function startRows(): Promise<Row[]> {
  const data = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  try {
    await (await start(data)).stop();
    const again = await start(data);
    const memory = again.memory();
    await again.stop();
    const study = weight(['index.html', 'app/pages/overview.tsx']);
    const house = weight(['mine/index.html']);
    return [
      {
        what: 'start to first page',
        data: 'built program, sample study there',
        measured: ms(again.page),
        limit: '1000 ms',
        ratio: again.page / 1000,
      },
      ...(memory === null
        ? []
        : [
            {
              what: 'memory after start (RSS)',
              data: 'sample study',
              measured: `${memory.toFixed(0)} MB`,
              limit: '120 MB',
              ratio: memory / 120,
            },
          ]),
      {
        what: 'page weight, first load of a study',
        data: 'JS + CSS, gzip, fonts apart',
        measured: `${study.toFixed(0)} kB`,
        limit: '320 kB',
        ratio: study / 320,
      },
      {
        what: 'page weight, coordinator’s house',
        data: 'JS + CSS, gzip, fonts apart',
        measured: `${house.toFixed(0)} kB`,
        limit: '120 kB',
        ratio: house / 120,
      },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
