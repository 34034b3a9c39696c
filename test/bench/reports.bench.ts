import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDataFolder } from '#server/service/data-folder.ts';
import { freeze } from '#server/service/edition.ts';
import { resolvePieces } from '#server/service/pieces.ts';
import { addReport, changeReport } from '#server/service/report.ts';
import {
  leavingReport,
  REPORT_FORMATS,
  type ReportFormat,
  writeReport,
} from '#server/service/report-export.ts';
import { reportGaps } from '#server/service/report-gaps.ts';
import { changeStudy } from '#server/service/study.ts';
import { openStudyFolder } from '#server/service/study-folder.ts';
import { themes } from '#server/service/theme.ts';
import { sampleFiles } from '#test/support/sample-study.ts';
import { ms, p95, type Row, seeded, talk, timed } from './row.ts';

const WORDS = 30_000;
const PIECES = 60;
const AREAS = ['Wexcombe', 'Millhaven', 'Northmere'];
/** Milliseconds: what somebody waits for, after a change of the coding and while they write. */
const LIMITS = { resolve: 1500, gaps: 600, save: 100, freeze: 2000 };
const WRITTEN: Record<ReportFormat, number> = { docx: 5000, html: 500, md: 500 };

/** A text of chapters that name themes, each with pieces of every sort. */
function longBody(titles: readonly string[]): { body: string; lines: string[] } {
  const random = seeded(5);
  const lines = Array.from({ length: PIECES }, (_, at) => {
    const title = titles[at % titles.length] ?? '';
    const area = AREAS[at % AREAS.length] ?? '';
    return [
      `::timeline{theme="${title}"}`,
      `::theme{id="${title}"}`,
      `::matrix{kind="${['change', 'enabler', 'threat', 'opportunity'][at % 4]}" area="${area}"}`,
      `::board{area="${area}"}`,
      '::links{}',
      '::threats{}',
    ][at % 6 < 4 ? at % 6 : 4 + (at % 2)];
  }).map((line) => line ?? '');
  const each = Math.floor(WORDS / PIECES);
  const body = lines
    .map((line, at) => {
      const title = titles[at % titles.length] ?? '';
      const said = Array.from({ length: 5 }, () => talk(random, Math.floor(each / 5))).join('\n\n');
      return `## Chapter ${at + 1}\n\n${title} was heard in ${AREAS[at % 3]}. ${said}\n\n${line}\n`;
    })
    .join('\n');
  return { body, lines };
}

/** A long report of the sample study: resolved, looked through, saved, frozen and written. */
export async function reportRows(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-bench-'));
  const { world, local: who, close } = openDataFolder(folder);
  try {
    const { id } = openStudyFolder(world, who, sampleFiles());
    const { body, lines } = longBody(themes(world, who, id).map(({ title }) => title));
    const { id: report } = addReport(world, who, id, { title: 'Long', audience: 'team', body });
    const resolve = await timed(5, (at) => {
      // What was read for the last state holds for this one no more.
      changeStudy(world, who, id, { questions: [`Question ${at}`] });
      resolvePieces(world, who, id, { lines, audience: 'team' });
    });
    const gaps = await timed(10, (at) => reportGaps(world, who, id, report, `${body}\nWord ${at}.\n`));
    const save = await timed(20, (at) => changeReport(world, who, id, report, { body: `${body}\n${at}\n` }));
    const frozen = await timed(5, (at) => freeze(world, who, id, report, { name: `Edition ${at + 5}` }));
    const data = `${WORDS} words, ${PIECES} pieces`;
    const row = (what: string, taken: readonly number[], limit: number): Row => ({
      what: `reports: ${what}`,
      data,
      measured: ms(p95(taken)),
      limit: `${limit} ms`,
      ratio: p95(taken) / limit,
    });
    const rows = [
      row('pieces resolved after a change (p95)', resolve, LIMITS.resolve),
      row('looked through for gaps while writing (p95)', gaps, LIMITS.gaps),
      row('saved while writing (p95)', save, LIMITS.save),
      row('frozen (p95)', frozen, LIMITS.freeze),
    ];
    for (const format of REPORT_FORMATS) {
      const asked = { report, edition: 'Edition 0' };
      const write = async () => {
        const began = performance.now();
        await writeReport(leavingReport(world, who, id, asked), format);
        return performance.now() - began;
      };
      rows.push(row(`written as ${format}`, [Math.min(await write(), await write())], WRITTEN[format]));
    }
    return rows;
  } finally {
    close();
    rmSync(folder, { recursive: true, force: true });
  }
}
