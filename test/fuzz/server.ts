import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { check } from '#server/service/check.ts';
import { openDataFolder } from '#server/service/data-folder.ts';
import { importUnderReview, startImport } from '#server/service/import.ts';
import { keepImport } from '#server/service/import-keep.ts';
import { sources } from '#server/service/source.ts';
import { addStudy } from '#server/service/study.ts';
import { dice } from './dice.ts';
import { inputOf } from './formats.ts';
import type { Finding } from './watch.ts';

/** What comes in as transcripts. */
const ENDINGS = ['txt', 'md', 'docx', 'odt', 'rtf', 'html', 'pdf', 'vtt', 'srt', 'csv', 'tsv', 'xlsx'];
/** Files of one import. */
const AT_ONCE = 24;

/**
 * Imports damaged files into a study as they come and keeps whatever can be kept: after every import each file is read
 * or failed with its reason, what was kept is a source, and `check` finds nothing half-written.
 */
export async function serverFindings(
  seed: number,
  count: number,
): Promise<{ read: number; refused: number; findings: Finding[] }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-fuzz-'));
  const { world, local, close } = openDataFolder(folder);
  const told = { read: 0, refused: 0, findings: [] as Finding[] };
  try {
    for (let from = 0; from < count; from += AT_ONCE) {
      const find = (what: string) => told.findings.push({ format: 'server', number: from, what });
      const { id: study } = addStudy(world, local, {
        title: `Run ${from}`,
        areas: ['Alderby'],
        from: '2020-08',
        to: '2021-01',
      });
      const files = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, at) => {
        const ending = ENDINGS[(from + at) % ENDINGS.length] ?? 'txt';
        const bytes = inputOf(ending, dice(`${seed}/server/${from + at}`));
        return { fileName: `alderby 2020-10 ${from + at}.${ending}`, bytes };
      });
      const { id } = await startImport(world, local, study, files);
      const under = await importUnderReview(world, local, study, id);
      for (const file of under.files) {
        if (file.state === 'read') told.read += 1;
        else if (file.state === 'failed' && file.failure?.message && file.failure.help) told.refused += 1;
        else find(`${file.fileName} is ${file.state} without a reason.`);
      }
      const { kept } = await keepImport(world, local, study, id, { incomplete: true });
      const there = sources(world, local, study).length;
      if (there !== kept.length) find(`${kept.length} were kept, ${there} are there.`);
      for (const problem of check(world, local).problems) find(String(JSON.stringify(problem)));
    }
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
  return told;
}
